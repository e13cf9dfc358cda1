<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source>"{into}" needs {name}, and "{label}" need not have it: they cannot be merged. Let it not be required, or let both labels require it.</source>
        <translation>「{into}」需要「{name}」，而「{label}」不一定有，因此無法合併。請將它改為非必填，或讓兩個標籤都必填。</translation>
    </message>
    <message>
        <source>"{label}" is back without its key {key}: "{other}" has the key {other_key} now.</source>
        <translation>「{label}」已重新啟用，但沒有快速鍵：原來的 {key} 與「{other}」的 {other_key} 衝突。</translation>
    </message>
    <message>
        <source>"{label}" needs {name}: Enter applies the label, Esc leaves it.</source>
        <translation>「{label}」需要「{name}」：按 Enter 加上標籤，按 Esc 放棄。</translation>
    </message>
    <message>
        <source>"{label}" was not applied: it needs {name}.</source>
        <translation>「{label}」沒有加上：缺少「{name}」。</translation>
    </message>
    <message>
        <source>"{rules}" changes that.</source>
        <translation>可在「{rules}」中更改。</translation>
    </message>
    <message>
        <source>"{text}" is not a number. Write it like 1234.5.</source>
        <translation>「{text}」不是數。請寫成 1234.5 這樣。</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>查詢範圍(&amp;L)：</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>; without page residue and repeats</source>
        <translation>，不計網頁雜項與重複內容</translation>
    </message>
    <message>
        <source>; {n} left out that you have begun</source>
        <translation>，不含你已開始而未完成的 {n} 份</translation>
    </message>
    <message>
        <source>?, broken line: unsure</source>
        <translation>?、虛線：存疑</translation>
    </message>
    <message>
        <source>A bundle was saved as {name}.</source>
        <translation>工作包已儲存為 {name}。</translation>
    </message>
    <message>
        <source>A colour is written as #RRGGBB.</source>
        <translation>顏色寫作 #RRGGBB。</translation>
    </message>
    <message>
        <source>A copy was saved as {name}.</source>
        <translation>副本已儲存為 {name}。</translation>
    </message>
    <message>
        <source>A label's key changes the label.</source>
        <translation>按標籤的快速鍵可更換標籤。</translation>
    </message>
    <message>
        <source>A name needs at least one letter.</source>
        <translation>名字至少要有一個字。</translation>
    </message>
    <message>
        <source>A new name</source>
        <translation>新的名字</translation>
    </message>
    <message>
        <source>A reviewer added this: E corrects it, X rejects it.</source>
        <translation>這是審核員補標的：按 E 修正，按 X 駁回。</translation>
    </message>
    <message>
        <source>A reviewer added this: E corrects it, X takes it back.</source>
        <translation>這是審核員補標的：按 E 修正，按 X 撤回。</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>關於 Annotator</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>Accept both</source>
        <translation>兩者都通過</translation>
    </message>
    <message>
        <source>Accept the rest</source>
        <translation>其餘通過</translation>
    </message>
    <message>
        <source>Accept two at once</source>
        <translation>同時通過兩個</translation>
    </message>
    <message>
        <source>Accept {one} and {other}</source>
        <translation>通過{one}和{other}</translation>
    </message>
    <message>
        <source>Accepted: {agreed} agreed, {one} that only one has, {some} that several have, not all. Left: {left}, {unsure} of them unsure.</source>
        <translation>已通過：標註相同 {agreed} 處，只有一人標註 {one} 處，僅部分人標註 {some} 處。尚餘 {left} 處，其中存疑 {unsure} 處。</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>實際大小</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add Chinese among the languages in the system's settings; its fonts come with it.</source>
        <translation>請在系統設定的語言中加入中文，字型會隨之安裝。</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>加入資料夾</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>加入資料夾…</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>新增屬性</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>加入檔案</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>加入檔案…</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>增加一個按鍵</translation>
    </message>
    <message>
        <source>Add missed</source>
        <translation>補標</translation>
    </message>
    <message>
        <source>Add the ranges of the layers</source>
        <translation>附上各顯示層的範圍</translation>
    </message>
    <message>
        <source>Add the selection to the span</source>
        <translation>把選取範圍併入標註</translation>
    </message>
    <message>
        <source>Add what was missed</source>
        <translation>補標</translation>
    </message>
    <message>
        <source>Add: {label} on {quote}</source>
        <translation>補標：{label}，{quote}</translation>
    </message>
    <message>
        <source>Added by a reviewer</source>
        <translation>審核員補標</translation>
    </message>
    <message>
        <source>Adjudicate: my word settles the conflict (A)</source>
        <translation>裁定：衝突以我的結論為準 (A)</translation>
    </message>
    <message>
        <source>Agreed passage {n} of {all}</source>
        <translation>標註相同的片段 {n} / {all}</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>標註一致性</translation>
    </message>
    <message>
        <source>Agreement beyond chance on passages that everybody marked with the same range.</source>
        <translation>所有人都標了相同範圍的片段上，除去偶然之後的一致程度。</translation>
    </message>
    <message>
        <source>Agreement beyond chance on passages that two or more marked with the same range.</source>
        <translation>至少兩人標了相同範圍的片段上，除去偶然之後的一致程度。</translation>
    </message>
    <message>
        <source>Agreement beyond chance on the labels of passages that both marked alike.</source>
        <translation>兩人標了相同範圍的片段上，標籤除去偶然之後的一致程度。</translation>
    </message>
    <message>
        <source>Agreement beyond chance on where spans lie in the text (unitizing alpha).</source>
        <translation>標註在文中的位置，除去偶然之後的一致程度（切分 α）。</translation>
    </message>
    <message>
        <source>Agreement by label</source>
        <translation>各標籤的一致性</translation>
    </message>
    <message>
        <source>Agreement over time</source>
        <translation>一致性的變化</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>全部一致</translation>
    </message>
    <message>
        <source>All agree, one is unsure</source>
        <translation>標註相同，有人存疑</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>全部恢復預設</translation>
    </message>
    <message>
        <source>All conversions</source>
        <translation>全部轉換方式</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>標註員</translation>
    </message>
    <message>
        <source>Annotator project (*.annot)</source>
        <translation>Annotator 專案 (*.annot)</translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation>標註員：{name}</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>標註員</translation>
    </message>
    <message>
        <source>Annotators for each document</source>
        <translation>每篇文件的標註員人數</translation>
    </message>
    <message>
        <source>Annotators go by A, B, C (H)</source>
        <translation>標註員以 A、B、C 顯示 (H)</translation>
    </message>
    <message>
        <source>Another document is still being written.</source>
        <translation>另一篇文件還在寫入。</translation>
    </message>
    <message>
        <source>Another look</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>Apply label</source>
        <translation>加上標籤</translation>
    </message>
    <message>
        <source>Article font</source>
        <translation>文章字型</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>As</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>As before, but it is enough that the ranges share a character.</source>
        <translation>同上，但範圍有一個字相同即可。</translation>
    </message>
    <message>
        <source>As found: {name}</source>
        <translation>自動辨識：{name}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原樣</translation>
    </message>
    <message>
        <source>As written (offsets of the source text)</source>
        <translation>原樣（位置以原文計）</translation>
    </message>
    <message>
        <source>Ask the lead</source>
        <translation>問負責人</translation>
    </message>
    <message>
        <source>Assign documents</source>
        <translation>指派文件</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>屬性</translation>
    </message>
    <message>
        <source>Attributes that are lost: {names}</source>
        <translation>會遺失的屬性：{names}</translation>
    </message>
    <message>
        <source>Attributes that differ, where "{name}" keeps its value: {names}</source>
        <translation>兩處的屬性值不同，保留「{name}」的值：{names}</translation>
    </message>
    <message>
        <source>Back to labelling</source>
        <translation>返回標註</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>隱藏字元</translation>
    </message>
    <message>
        <source>Blind review: mark your own work on this document as done first.</source>
        <translation>盲審：請先把自己在本文件上的標註設為已完成。</translation>
    </message>
    <message>
        <source>Blind review: others' spans are hidden until own work is done</source>
        <translation>盲審：自己完成之前看不到他人的標註</translation>
    </message>
    <message>
        <source>Blind: mark your own work on {n} document as done first.</source>
        <translation>盲審：請先將自己在 {n} 份文件上的標註設為已完成。</translation>
    </message>
    <message>
        <source>Blind: mark your own work on {n} documents as done first.</source>
        <translation>盲審：請先將自己在 {n} 份文件上的標註設為已完成。</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>邊界</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Bundle (*.bundle)</source>
        <translation>工作包 (*.bundle)</translation>
    </message>
    <message>
        <source>By annotator</source>
        <translation>依標註員</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>依標籤</translation>
    </message>
    <message>
        <source>By position</source>
        <translation>依位置</translation>
    </message>
    <message>
        <source>Came in as gold</source>
        <translation>隨檔案匯入的黃金標準</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cannot be computed</source>
        <translation>無法計算</translation>
    </message>
    <message>
        <source>Caret: one character back</source>
        <translation>游標：前一個字</translation>
    </message>
    <message>
        <source>Caret: one character on</source>
        <translation>游標：後一個字</translation>
    </message>
    <message>
        <source>Caret: one line down</source>
        <translation>游標：下一行</translation>
    </message>
    <message>
        <source>Caret: one line up</source>
        <translation>游標：上一行</translation>
    </message>
    <message>
        <source>Caret: one screen down</source>
        <translation>游標：下一個畫面</translation>
    </message>
    <message>
        <source>Caret: one screen up</source>
        <translation>游標：上一個畫面</translation>
    </message>
    <message>
        <source>Caret: one word back</source>
        <translation>游標：前一個詞</translation>
    </message>
    <message>
        <source>Caret: one word on</source>
        <translation>游標：後一個詞</translation>
    </message>
    <message>
        <source>Caret: to the clause's end</source>
        <translation>游標：分句結尾</translation>
    </message>
    <message>
        <source>Caret: to the clause's start</source>
        <translation>游標：分句開頭</translation>
    </message>
    <message>
        <source>Caret: to the document's end</source>
        <translation>游標：文件結尾</translation>
    </message>
    <message>
        <source>Caret: to the document's start</source>
        <translation>游標：文件開頭</translation>
    </message>
    <message>
        <source>Caret: to the line's end</source>
        <translation>游標：行尾</translation>
    </message>
    <message>
        <source>Caret: to the line's start</source>
        <translation>游標：行首</translation>
    </message>
    <message>
        <source>Caret: to the paragraph's end</source>
        <translation>游標：段落結尾</translation>
    </message>
    <message>
        <source>Caret: to the paragraph's start</source>
        <translation>游標：段落開頭</translation>
    </message>
    <message>
        <source>Caret: to the sentence's end</source>
        <translation>游標：句子結尾</translation>
    </message>
    <message>
        <source>Caret: to the sentence's start</source>
        <translation>游標：句子開頭</translation>
    </message>
    <message>
        <source>Carriage return alone</source>
        <translation>單獨的歸位字元</translation>
    </message>
    <message>
        <source>Carriage return and line feed, as Windows writes them</source>
        <translation>歸位加換行，Windows 的寫法</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>更換按鍵</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>更改標籤</translation>
    </message>
    <message>
        <source>Change label…</source>
        <translation>更改標籤…</translation>
    </message>
    <message>
        <source>Changes by annotator: {people}.</source>
        <translation>各標註員的變更數：{people}。</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>Charts need pyqtgraph, which is not installed: pip install "annotator[charts]".</source>
        <translation>圖表需要 pyqtgraph，但尚未安裝：pip install "annotator[charts]"。</translation>
    </message>
    <message>
        <source>Chinese fonts</source>
        <translation>中文字型</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>單選</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Choose "Change label" in the Annotate menu, then press a label's key.</source>
        <translation>請在「標註」選單中選「更改標籤」，再按標籤鍵。</translation>
    </message>
    <message>
        <source>Choose a document at the left.</source>
        <translation>請在左側選擇一篇文件。</translation>
    </message>
    <message>
        <source>Choose at least one annotator.</source>
        <translation>請至少選擇一名標註員。</translation>
    </message>
    <message>
        <source>Choose the other span with a click.</source>
        <translation>請點選另一處標註。</translation>
    </message>
    <message>
        <source>Choose the other span: {key} or a click.</source>
        <translation>請選另一處標註：按 {key} 或點選。</translation>
    </message>
    <message>
        <source>Choose those to look at again: they count as in progress until they are done anew.</source>
        <translation>選出要再看一遍的；在重新完成之前，它們算作進行中。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Chrome</source>
        <translation>網頁雜項</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>關閉專案</translation>
    </message>
    <message>
        <source>Close thread</source>
        <translation>關閉討論串</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Colour by hand</source>
        <translation>自訂顏色</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>欄寬</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>討論串</translation>
    </message>
    <message>
        <source>Comments on</source>
        <translation>討論對象</translation>
    </message>
    <message>
        <source>Comments on a label…</source>
        <translation>就標籤討論…</translation>
    </message>
    <message>
        <source>Comments on this label</source>
        <translation>就此標籤討論</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比較</translation>
    </message>
    <message>
        <source>Comparing what people have marked…</source>
        <translation>正在比較各人的標註……</translation>
    </message>
    <message>
        <source>Conflict: {what}</source>
        <translation>衝突：{what}</translation>
    </message>
    <message>
        <source>Conflicts between reviewers</source>
        <translation>審核員之間的衝突</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩陣</translation>
    </message>
    <message>
        <source>Content: bar with posts</source>
        <translation>內容：帶直端的橫線</translation>
    </message>
    <message>
        <source>Convert phrases</source>
        <translation>轉換用語</translation>
    </message>
    <message>
        <source>Convert phrases (Taiwan, Hong Kong)</source>
        <translation>轉換用語（臺灣、香港）</translation>
    </message>
    <message>
        <source>Copy as shown</source>
        <translation>複製所見文字</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Copy source text</source>
        <translation>複製原文</translation>
    </message>
    <message>
        <source>Correct: {label} on {quote}</source>
        <translation>修正：{label}，{quote}</translation>
    </message>
    <message>
        <source>Corrected: {was}</source>
        <translation>已修正：{was}</translation>
    </message>
    <message>
        <source>Corrected: {was} → {now}</source>
        <translation>已修正：{was} → {now}</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>修正…</translation>
    </message>
    <message>
        <source>Counting what there is to review…</source>
        <translation>正在統計待審核的內容…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在計數…</translation>
    </message>
    <message>
        <source>Ctrl+Enter opens a part alone.</source>
        <translation>按 Ctrl+Enter 單獨開啟一篇。</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>亂碼與缺字</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>Delete relation</source>
        <translation>刪除關係</translation>
    </message>
    <message>
        <source>Delete span</source>
        <translation>刪除標註</translation>
    </message>
    <message>
        <source>Deleted since</source>
        <translation>此後被刪除</translation>
    </message>
    <message>
        <source>Deleted since it was taken into gold</source>
        <translation>進入黃金標準後被刪除</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>Difference {n} of {all}</source>
        <translation>差異 {n} / {all}</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>只看差異</translation>
    </message>
    <message>
        <source>Dim passages that stand in the document a second time</source>
        <translation>將文件中再次出現的片段變淡</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>捨棄草稿</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Document label</source>
        <translation>全文標籤</translation>
    </message>
    <message>
        <source>Document label taken off: {name}</source>
        <translation>已移除全文標籤：{name}</translation>
    </message>
    <message>
        <source>Document label: {difference}</source>
        <translation>全文標籤：{difference}</translation>
    </message>
    <message>
        <source>Document label: {name}</source>
        <translation>全文標籤：{name}</translation>
    </message>
    <message>
        <source>Document labels</source>
        <translation>全文標籤</translation>
    </message>
    <message>
        <source>Document state</source>
        <translation>文件狀態</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Documents done before the labels changed…</source>
        <translation>標籤變動前完成的文件…</translation>
    </message>
    <message>
        <source>Documents panel</source>
        <translation>文件欄</translation>
    </message>
    <message>
        <source>Doing again…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>Done {done} / {total}</source>
        <translation>完成 {done} / {total}</translation>
    </message>
    <message>
        <source>Done, and on to the next unfinished document</source>
        <translation>完成，並前往下一篇未完成的文件</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>雙倍</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>新增關係</translation>
    </message>
    <message>
        <source>Draw only what differs (D)</source>
        <translation>只畫出有差異的標註 (D)</translation>
    </message>
    <message>
        <source>Draw relation…</source>
        <translation>新增關係…</translation>
    </message>
    <message>
        <source>Drop the range at the caret</source>
        <translation>去掉游標處的一段</translation>
    </message>
    <message>
        <source>Drop the selection</source>
        <translation>取消選取範圍</translation>
    </message>
    <message>
        <source>Each label</source>
        <translation>各標籤</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Edit attributes</source>
        <translation>編輯屬性</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>編輯標題</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Encoding of this file</source>
        <translation>此檔案的編碼</translation>
    </message>
    <message>
        <source>End: one character back</source>
        <translation>終點：後退一字</translation>
    </message>
    <message>
        <source>End: one character on</source>
        <translation>終點：前進一字</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>終點標籤</translation>
    </message>
    <message>
        <source>Equal shares of</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>Every change is saved as it is made.</source>
        <translation>每一處更動都即時儲存。</translation>
    </message>
    <message>
        <source>Every document is done or skipped.</source>
        <translation>所有文件都已完成或已略過。</translation>
    </message>
    <message>
        <source>Every label is kept under the name of the person who set it. You can change the name later.</source>
        <translation>每處標註都記在標註它的人名下。以後可以更改名字。</translation>
    </message>
    <message>
        <source>Everything on these documents is kept until they are removed for good.</source>
        <translation>這些文件上的內容全部保留，直到被徹底刪除。</translation>
    </message>
    <message>
        <source>Everything, by every annotator</source>
        <translation>全部，所有標註員的標註</translation>
    </message>
    <message>
        <source>Exactly as written</source>
        <translation>與原文寫法一致</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Export as {kind}</source>
        <translation>匯出為 {kind}</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>匯出標籤</translation>
    </message>
    <message>
        <source>Export terms</source>
        <translation>匯出用語</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在匯出…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>F1, overlapping</source>
        <translation>F1：範圍重疊</translation>
    </message>
    <message>
        <source>F1, same range</source>
        <translation>F1：範圍相同</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>檔案類型(&amp;T)：</translation>
    </message>
    <message>
        <source>Files that came in do not agree here.</source>
        <translation>匯入的檔案在此處不一致。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter by title or state</source>
        <translation>依標題或狀態篩選</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>尋找操作或按鍵</translation>
    </message>
    <message>
        <source>Find an action, label or document</source>
        <translation>尋找動作、標籤或文件</translation>
    </message>
    <message>
        <source>Find in document</source>
        <translation>在文件中尋找</translation>
    </message>
    <message>
        <source>Find in document…</source>
        <translation>在文件中尋找…</translation>
    </message>
    <message>
        <source>Find in the document, in any script</source>
        <translation>在文件中尋找，簡繁寫法皆可</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一處</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一處</translation>
    </message>
    <message>
        <source>Fold blank lines</source>
        <translation>摺疊空行</translation>
    </message>
    <message>
        <source>Fold chrome, not only dim it</source>
        <translation>網頁雜項摺疊顯示（否則只變淡）</translation>
    </message>
    <message>
        <source>Fold everything again</source>
        <translation>全部重新摺疊</translation>
    </message>
    <message>
        <source>Fold readings in parentheses such as 鄉(xiāng) away; a dot stands above the character</source>
        <translation>摺疊 鄉(xiāng) 之類括號中的讀音，在字上方留一個點</translation>
    </message>
    <message>
        <source>Fold repeats, not only dim them</source>
        <translation>重複內容摺疊顯示（否則只變淡）</translation>
    </message>
    <message>
        <source>Fold what belongs to the web page and not to the article</source>
        <translation>摺疊屬於網頁而不屬於文章的內容</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>已摺疊</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>For example 第.{1,3}条; ^ and $ stand for the start and the end of a line</source>
        <translation>例如 第.{1,3}条；^ 與 $ 表示行首與行尾</translation>
    </message>
    <message>
        <source>For example: {examples}</source>
        <translation>例如：{examples}</translation>
    </message>
    <message>
        <source>For two: choose a pair first</source>
        <translation>只用於兩人：請先選一對</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Form feed: a new page</source>
        <translation>換頁字元</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>尋找結果</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>從檔案選擇…</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>起點、終點</translation>
    </message>
    <message>
        <source>G</source>
        <translation>金</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Glosses</source>
        <translation>夾注讀音</translation>
    </message>
    <message>
        <source>Go to the first copy</source>
        <translation>移至首次出現處</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>前往視窗的下一部分</translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation>前往視窗的上一部分</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>黃金標準</translation>
    </message>
    <message>
        <source>Gold by rule: {n} of at least {m} agree</source>
        <translation>按規則成為黃金標準：至少 {m} 人完成，其中 {n} 人一致</translation>
    </message>
    <message>
        <source>Gold is what reviewers decided</source>
        <translation>黃金標準只取審核員的結論</translation>
    </message>
    <message>
        <source>Gold only</source>
        <translation>只要黃金標準</translation>
    </message>
    <message>
        <source>Gold where there is any, else all that is not rejected</source>
        <translation>有黃金標準的取黃金標準，其餘取未駁回的全部標註</translation>
    </message>
    <message>
        <source>Gold: {n} span</source>
        <translation>黃金標準：{n} 處</translation>
    </message>
    <message>
        <source>Gold: {n} spans</source>
        <translation>黃金標準：{n} 處</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>Grow the selection: word, clause, sentence, paragraph</source>
        <translation>擴大選取範圍：詞、分句、句子、段落</translation>
    </message>
    <message>
        <source>Guideline: {label}</source>
        <translation>標註準則：{label}</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>標註準則</translation>
    </message>
    <message>
        <source>HK</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Hand out work</source>
        <translation>指派文件</translation>
    </message>
    <message>
        <source>Hand out work…</source>
        <translation>指派文件…</translation>
    </message>
    <message>
        <source>Handing out…</source>
        <translation>正在指派…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>隱藏姓名</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>Hong Kong standard</source>
        <translation>香港繁體</translation>
    </message>
    <message>
        <source>Hong Kong with phrases</source>
        <translation>香港繁體(轉換用語)</translation>
    </message>
    <message>
        <source>How to install one</source>
        <translation>如何安裝</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>識別碼</translation>
    </message>
    <message>
        <source>Id of the attribute</source>
        <translation>屬性的識別碼</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>匯入文章</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>匯入標籤</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>匯入用語</translation>
    </message>
    <message>
        <source>Import {n} file</source>
        <translation>匯入 {n} 個檔案</translation>
    </message>
    <message>
        <source>Import {n} files</source>
        <translation>匯入 {n} 個檔案</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在匯入…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>In a converted view each word at the left is shown as the word at the right.</source>
        <translation>轉換檢視中，左欄的詞顯示為右欄的詞。</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>In the source text</source>
        <translation>原文中</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>介面大小</translation>
    </message>
    <message>
        <source>It is one act; undo takes all of it back. Each annotation stays its owner's.</source>
        <translation>這是一步操作，復原即可全部還原；每處標註仍歸原標註員所有。</translation>
    </message>
    <message>
        <source>It is one act; undo takes it back.</source>
        <translation>這是一步操作，可以復原。</translation>
    </message>
    <message>
        <source>It was accepted with different attributes.</source>
        <translation>通過的屬性不一致。</translation>
    </message>
    <message>
        <source>Its text and everything on it is erased. This cannot be undone.</source>
        <translation>原文和上面的全部內容都將清除，無法復原。</translation>
    </message>
    <message>
        <source>JSONL (*.jsonl)</source>
        <translation>JSONL (*.jsonl)</translation>
    </message>
    <message>
        <source>Japanese kanji</source>
        <translation>日文漢字</translation>
    </message>
    <message>
        <source>Join cut lines</source>
        <translation>連接斷行</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Label only</source>
        <translation>僅比標籤</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>標籤體系</translation>
    </message>
    <message>
        <source>Label scheme (*.toml)</source>
        <translation>標籤體系 (*.toml)</translation>
    </message>
    <message>
        <source>Label schemes (*.toml)</source>
        <translation>標籤體系 (*.toml)</translation>
    </message>
    <message>
        <source>Label scheme…</source>
        <translation>標籤體系…</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>標籤：{label}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Labels panel</source>
        <translation>標籤欄</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>顯示層</translation>
    </message>
    <message>
        <source>Layers {on}/{all}</source>
        <translation>顯示層 {on}/{all}</translation>
    </message>
    <message>
        <source>Leave out annotations whose label the scheme does not have</source>
        <translation>不匯入標籤體系中沒有的標籤的標註</translation>
    </message>
    <message>
        <source>Leave out of the text</source>
        <translation>文字中略去</translation>
    </message>
    <message>
        <source>Leave them done</source>
        <translation>保持完成</translation>
    </message>
    <message>
        <source>Left out: {what}</source>
        <translation>略去：{what}</translation>
    </message>
    <message>
        <source>Letters and digits alone are the keys of labels.</source>
        <translation>單個字母和數字是標籤的按鍵。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Line feed</source>
        <translation>換行字元</translation>
    </message>
    <message>
        <source>Line separator (U+2028)</source>
        <translation>行分隔字元（U+2028）</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>List of suspicions</source>
        <translation>疑似亂碼清單</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>等待最久的在前</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Look again later</source>
        <translation>稍後再看</translation>
    </message>
    <message>
        <source>Look at what would come in</source>
        <translation>檢視將併入的內容</translation>
    </message>
    <message>
        <source>Looking at what would come in…</source>
        <translation>正在檢視將併入的內容…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>Made by {name}</source>
        <translation>標註員：{name}</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Mark characters that were lost, garbled or wrongly converted</source>
        <translation>標出遺失、亂碼或誤轉的字</translation>
    </message>
    <message>
        <source>Mark the selection as a repeat</source>
        <translation>將所選片段標為重複內容</translation>
    </message>
    <message>
        <source>Mark the selection as chrome</source>
        <translation>將所選片段標為網頁雜項</translation>
    </message>
    <message>
        <source>Marked as done: {title}, without annotations of yours.</source>
        <translation>已標記為完成：{title}，其中沒有你的標註。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Merge "{name}" into which label?</source>
        <translation>要把「{name}」合併到哪個標籤？</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合併到…</translation>
    </message>
    <message>
        <source>Merge labels</source>
        <translation>合併標籤</translation>
    </message>
    <message>
        <source>Merged: {what}.</source>
        <translation>已合併：{what}。</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合併…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>正在合併…</translation>
    </message>
    <message>
        <source>Missed: {was}</source>
        <translation>漏標：{was}</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Mixed script</source>
        <translation>簡繁混用</translation>
    </message>
    <message>
        <source>Most disagreement first</source>
        <translation>差異最多的在前</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動態效果</translation>
    </message>
    <message>
        <source>Move document to trash</source>
        <translation>移到垃圾桶</translation>
    </message>
    <message>
        <source>Move the span's ends</source>
        <translation>調整標註的兩端</translation>
    </message>
    <message>
        <source>Moved to the trash: {title}. Undo brings it back.</source>
        <translation>已移到垃圾桶：{title}。復原即可取回。</translation>
    </message>
    <message>
        <source>My feedback</source>
        <translation>我的回饋</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Name a file for the export.</source>
        <translation>請為匯出指定一個檔案。</translation>
    </message>
    <message>
        <source>Name a file for the project.</source>
        <translation>請為專案指定一個檔案。</translation>
    </message>
    <message>
        <source>Name of the attribute</source>
        <translation>屬性的名稱</translation>
    </message>
    <message>
        <source>Names are hidden: annotators go by letters.</source>
        <translation>姓名已隱藏，標註員以字母顯示。</translation>
    </message>
    <message>
        <source>Names are shown again.</source>
        <translation>姓名重新顯示。</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>姓名，用逗號分隔</translation>
    </message>
    <message>
        <source>Names: tint and bar</source>
        <translation>名稱：底色加橫線</translation>
    </message>
    <message>
        <source>Neither Simplified nor Traditional</source>
        <translation>不分簡繁</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>不分簡繁</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>新增分組…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按鍵</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>新增標籤…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新增專案</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新增專案…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一處差異</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>下一篇文件</translation>
    </message>
    <message>
        <source>Next line (NEL)</source>
        <translation>下一行字元（NEL）</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>下一處標註</translation>
    </message>
    <message>
        <source>Next suspicion</source>
        <translation>下一處疑似亂碼</translation>
    </message>
    <message>
        <source>Next unfinished document</source>
        <translation>下一篇未完成的文件</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No Chinese characters</source>
        <translation>沒有漢字</translation>
    </message>
    <message>
        <source>No Chinese font is installed, so text shows as boxes.</source>
        <translation>系統缺少中文字型，文字會顯示為方框。</translation>
    </message>
    <message>
        <source>No annotation has this label.</source>
        <translation>沒有標註使用這個標籤。</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>沒有差異</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>沒有差異</translation>
    </message>
    <message>
        <source>No differences left to review.</source>
        <translation>沒有待審核的差異。</translation>
    </message>
    <message>
        <source>No document matches the filter.</source>
        <translation>沒有符合篩選的文件。</translation>
    </message>
    <message>
        <source>No document that both have finished</source>
        <translation>沒有兩人都完成的文件</translation>
    </message>
    <message>
        <source>No document was done before the labels changed.</source>
        <translation>沒有在標籤變動前完成的文件。</translation>
    </message>
    <message>
        <source>No headings were found.</source>
        <translation>沒有找到小標題。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>不設按鍵</translation>
    </message>
    <message>
        <source>No label has been used yet.</source>
        <translation>還沒有用過標籤。</translation>
    </message>
    <message>
        <source>No label has the key {key}.</source>
        <translation>沒有標籤使用 {key} 鍵。</translation>
    </message>
    <message>
        <source>No layer marks this place.</source>
        <translation>此處沒有顯示層的標記。</translation>
    </message>
    <message>
        <source>No motion: bars and jumps show their goal at once</source>
        <translation>減少動態效果：進度列和跳轉直接到位</translation>
    </message>
    <message>
        <source>No passage marked in common</source>
        <translation>沒有共同標註的片段</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>尚未開啟專案。</translation>
    </message>
    <message>
        <source>No relation of the scheme begins at "{label}".</source>
        <translation>標籤體系裡沒有從「{label}」出發的關係。</translation>
    </message>
    <message>
        <source>No relation of the scheme leads from "{head}" to "{tail}".</source>
        <translation>標籤體系裡沒有從「{head}」到「{tail}」的關係。</translation>
    </message>
    <message>
        <source>No repeat is here.</source>
        <translation>此處不是重複內容。</translation>
    </message>
    <message>
        <source>No span comes before.</source>
        <translation>前面沒有標註了。</translation>
    </message>
    <message>
        <source>No span follows.</source>
        <translation>後面沒有標註了。</translation>
    </message>
    <message>
        <source>No span is selected.</source>
        <translation>沒有選取標註。</translation>
    </message>
    <message>
        <source>No two have different things here; a number accepts what one has.</source>
        <translation>這裡沒有兩人的標註不同，請按數字鍵通過其中一人的標註。</translation>
    </message>
    <message>
        <source>Nobody has finished a document yet.</source>
        <translation>還沒有人完成任何文件。</translation>
    </message>
    <message>
        <source>Nobody has finished anything</source>
        <translation>還沒有人完成文件</translation>
    </message>
    <message>
        <source>Nobody has finished this document yet: there is nothing to review.</source>
        <translation>還沒有人完成此文件，沒有可審核的內容。</translation>
    </message>
    <message>
        <source>Not all have it</source>
        <translation>不是所有人都標了</translation>
    </message>
    <message>
        <source>Not chrome, repeat or damage here</source>
        <translation>此處不是雜項、重複或亂碼</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未統計</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>未標</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>Nothing is left that nobody contradicts.</source>
        <translation>沒有無異議的標註了。</translation>
    </message>
    <message>
        <source>Nothing is left to decide here.</source>
        <translation>本文件已沒有待審核的差異。</translation>
    </message>
    <message>
        <source>Nothing is left to decide here. {key}: next document</source>
        <translation>本文件已沒有待審核的差異。{key}：下一篇</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>沒有選取內容。</translation>
    </message>
    <message>
        <source>Nothing is suspected here.</source>
        <translation>沒有疑似亂碼與缺字。</translation>
    </message>
    <message>
        <source>Nothing new: everything in the files is in the project already.</source>
        <translation>沒有新內容：檔案中的一切此專案都已有。</translation>
    </message>
    <message>
        <source>Nothing of the kind was marked</source>
        <translation>沒有標過此類內容</translation>
    </message>
    <message>
        <source>Nothing of what was asked for is left here. {key}: next document</source>
        <translation>此處已沒有符合所選排序的差異。{key}：下一份文件</translation>
    </message>
    <message>
        <source>Nothing would be left of the passage.</source>
        <translation>再移動，片段就沒有文字了。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不會有任何變化。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Of spans that stand against each other, those with the same label.</source>
        <translation>相互對應的標註中，標籤相同的比例。</translation>
    </message>
    <message>
        <source>Only documents that nobody was given yet</source>
        <translation>僅限尚未指派的文件</translation>
    </message>
    <message>
        <source>Only for Taiwan and Hong Kong</source>
        <translation>僅用於臺灣和香港</translation>
    </message>
    <message>
        <source>Only one has it</source>
        <translation>只有一人標了</translation>
    </message>
    <message>
        <source>Only one label occurs</source>
        <translation>只出現一種標籤</translation>
    </message>
    <message>
        <source>Only one person has finished anything</source>
        <translation>只有一人完成了文件</translation>
    </message>
    <message>
        <source>Only what matches: {filter}</source>
        <translation>僅顯示符合篩選的文件：{filter}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>開啟文件</translation>
    </message>
    <message>
        <source>Open in review</source>
        <translation>在審核中開啟</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>開啟專案</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>開啟專案…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近的專案</translation>
    </message>
    <message>
        <source>Open the menu of what is selected</source>
        <translation>開啟所選內容的選單</translation>
    </message>
    <message>
        <source>Open the menus</source>
        <translation>開啟選單</translation>
    </message>
    <message>
        <source>Open thread again</source>
        <translation>重新開啟討論串</translation>
    </message>
    <message>
        <source>Open threads</source>
        <translation>未關閉的討論串</translation>
    </message>
    <message>
        <source>Order of the queue…</source>
        <translation>佇列順序…</translation>
    </message>
    <message>
        <source>Other attributes</source>
        <translation>屬性不同</translation>
    </message>
    <message>
        <source>Other boundary</source>
        <translation>邊界不同</translation>
    </message>
    <message>
        <source>Other copies of this project, or bundles. Nothing is written before you say so.</source>
        <translation>此專案的其他副本，或工作包。在您確認之前不會寫入任何內容。</translation>
    </message>
    <message>
        <source>Other label</source>
        <translation>標籤不同</translation>
    </message>
    <message>
        <source>Other label, other boundary</source>
        <translation>標籤和邊界都不同</translation>
    </message>
    <message>
        <source>Others' spans</source>
        <translation>他人的標註</translation>
    </message>
    <message>
        <source>Others, by name</source>
        <translation>其他人的姓名</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大綱</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>隨時間變化</translation>
    </message>
    <message>
        <source>Over-conversion</source>
        <translation>過度轉換</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Page chrome, {n} line</source>
        <translation>網頁雜項 {n} 行</translation>
    </message>
    <message>
        <source>Page chrome, {n} lines</source>
        <translation>網頁雜項 {n} 行</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>標註者對</translation>
    </message>
    <message>
        <source>Panes scroll together</source>
        <translation>兩欄同步</translation>
    </message>
    <message>
        <source>Paragraph separator (U+2029)</source>
        <translation>段落分隔字元（U+2029）</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>第 {n} 段</translation>
    </message>
    <message>
        <source>Part {n} of {all}</source>
        <translation>合輯第 {n} 篇，共 {all} 篇</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>合輯各篇</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Per cent that two get, for agreement</source>
        <translation>重複指派比例（由兩人標註，用於計算一致性）</translation>
    </message>
    <message>
        <source>Pilot: so many documents go to everybody first</source>
        <translation>試標：先指派給所有人的文件數</translation>
    </message>
    <message>
        <source>Plain text, one article a file, or JSONL as this program exports it.</source>
        <translation>純文字（一個檔案一篇文章），或本程式匯出的 JSONL。</translation>
    </message>
    <message>
        <source>Press a key to label the passage</source>
        <translation>按鍵標註所選片段</translation>
    </message>
    <message>
        <source>Press a label's key first.</source>
        <translation>請先按標籤鍵。</translation>
    </message>
    <message>
        <source>Press the key</source>
        <translation>請按鍵</translation>
    </message>
    <message>
        <source>Press the new label's key</source>
        <translation>按新標籤的鍵</translation>
    </message>
    <message>
        <source>Press {key}, then a key, to change the label of the selected span.</source>
        <translation>要更改所選標註的標籤，先按 {key}，再按標籤鍵。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一處差異</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>上一篇文件</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>上一處標註</translation>
    </message>
    <message>
        <source>Previous suspicion</source>
        <translation>上一處疑似亂碼</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Printing {name}…</source>
        <translation>正在列印 {name}…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>專案檔案</translation>
    </message>
    <message>
        <source>Projects and bundles (*.annot *.bundle);;All files (*)</source>
        <translation>專案與工作包 (*.annot *.bundle);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>用於</translation>
    </message>
    <message>
        <source>Question to the lead</source>
        <translation>向負責人提問</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Random sample of agreed ones</source>
        <translation>隨機抽查一致的標註</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>唯讀</translation>
    </message>
    <message>
        <source>Read-only: another window has this project open. Close it there to work here.</source>
        <translation>唯讀：另一個視窗開啟了此專案。在那裡關閉後即可在此編輯。</translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed in this window.</source>
        <translation>唯讀：此視窗中不能更動。</translation>
    </message>
    <message>
        <source>Read-only: the file or its folder cannot be written. Save a copy elsewhere to work.</source>
        <translation>唯讀：此檔案或其資料夾無法寫入。請另存副本後再編輯。</translation>
    </message>
    <message>
        <source>Reading pane</source>
        <translation>閱讀區</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表示式</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>全部駁回</translation>
    </message>
    <message>
        <source>Rejected: {was}</source>
        <translation>已駁回：{was}</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Relation: {difference}</source>
        <translation>關係：{difference}</translation>
    </message>
    <message>
        <source>Relation: {name}</source>
        <translation>關係：{name}</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>徹底刪除</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>徹底刪除…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>從清單移除</translation>
    </message>
    <message>
        <source>Remove {n} document for good?</source>
        <translation>徹底刪除 {n} 篇文件？</translation>
    </message>
    <message>
        <source>Remove {n} documents for good?</source>
        <translation>徹底刪除 {n} 篇文件？</translation>
    </message>
    <message>
        <source>Repeat last label</source>
        <translation>重複上次標籤</translation>
    </message>
    <message>
        <source>Repeated text</source>
        <translation>重複內容</translation>
    </message>
    <message>
        <source>Repeated text, {n} line</source>
        <translation>重複內容 {n} 行</translation>
    </message>
    <message>
        <source>Repeated text, {n} lines</source>
        <translation>重複內容 {n} 行</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重複內容</translation>
    </message>
    <message>
        <source>Repeats {done}/{total}</source>
        <translation>尋找重複 {done}/{total}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審核</translation>
    </message>
    <message>
        <source>Review documents</source>
        <translation>審核文件</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>審核佇列</translation>
    </message>
    <message>
        <source>Reviewers do not agree here.</source>
        <translation>審核員的結論在此不一致。</translation>
    </message>
    <message>
        <source>Reviewers do not agree there; A and a verdict settle it.</source>
        <translation>審核員在該處的結論不一致；按 A 後再給出結論即可裁定。</translation>
    </message>
    <message>
        <source>Reviewers do not agree there; only {names} may settle it.</source>
        <translation>審核員在該處的結論不一致；只有 {names} 可以裁定。</translation>
    </message>
    <message>
        <source>Reviewers do not contradict each other here.</source>
        <translation>審核員在此沒有衝突。</translation>
    </message>
    <message>
        <source>Reviewers have changed nothing in your work so far.</source>
        <translation>審核員目前沒有改動你的標註。</translation>
    </message>
    <message>
        <source>Reviewing as {name}</source>
        <translation>審核員：{name}</translation>
    </message>
    <message>
        <source>Rules in</source>
        <translation>準則語言</translation>
    </message>
    <message>
        <source>Rules of review</source>
        <translation>審核規則</translation>
    </message>
    <message>
        <source>Rules of review…</source>
        <translation>審核規則…</translation>
    </message>
    <message>
        <source>Run this command in a terminal, then start the program again:</source>
        <translation>在終端機中執行以下命令，然後重新啟動程式：</translation>
    </message>
    <message>
        <source>Same as in another document</source>
        <translation>與另一篇文件相同</translation>
    </message>
    <message>
        <source>Same as paragraph {number}</source>
        <translation>與第 {number} 段相同</translation>
    </message>
    <message>
        <source>Sans serif, by script</source>
        <translation>黑體，依文字選字型</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Save as a bundle</source>
        <translation>存為工作包</translation>
    </message>
    <message>
        <source>Save as a bundle…</source>
        <translation>存為工作包…</translation>
    </message>
    <message>
        <source>Save document</source>
        <translation>儲存文件</translation>
    </message>
    <message>
        <source>Save document as PDF or web page…</source>
        <translation>將文件存成 PDF 或網頁…</translation>
    </message>
    <message>
        <source>Save guidelines</source>
        <translation>儲存標註準則</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>儲存報告…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已儲存為 {name}。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>簡繁切換</translation>
    </message>
    <message>
        <source>Script, variants of characters, width and case count</source>
        <translation>區分簡繁、異體字、全形半形與大小寫</translation>
    </message>
    <message>
        <source>Search the guidelines</source>
        <translation>搜尋標註準則</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>Select a passage, then press a label's key.</source>
        <translation>選取一段文字，再按標籤鍵。</translation>
    </message>
    <message>
        <source>Select a span of yours first, then the passage to add to it.</source>
        <translation>請先選取自己的一處標註，再選取要併入的片段。</translation>
    </message>
    <message>
        <source>Select a span to comment on it</source>
        <translation>選取一處標註後即可評論</translation>
    </message>
    <message>
        <source>Select the span at which the relation begins.</source>
        <translation>請先選取關係起點的標註。</translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation>選取全文</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回重標</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回重標…</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回重標</translation>
    </message>
    <message>
        <source>Sent back by {name}: {reason}</source>
        <translation>{name} 退回重標：{reason}</translation>
    </message>
    <message>
        <source>Sent back to {names}. The reason stands as a thread on the document.</source>
        <translation>已退回給 {names}。理由已作為討論串附在文件上。</translation>
    </message>
    <message>
        <source>Sent back: please go through this document again.</source>
        <translation>已退回重標：請再檢查一遍本文件。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已傳送到印表機。</translation>
    </message>
    <message>
        <source>Serif, by script</source>
        <translation>明體，依文字選字型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已審定</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份額</translation>
    </message>
    <message>
        <source>Show blanks, tabs and line ends as signs</source>
        <translation>以符號顯示空格、定位字元和換行</translation>
    </message>
    <message>
        <source>Show gold</source>
        <translation>檢視黃金標準</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>顯示為</translation>
    </message>
    <message>
        <source>Shrink the selection again</source>
        <translation>縮小選取範圍</translation>
    </message>
    <message>
        <source>Simpl.</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Simplified with phrases</source>
        <translation>簡體（轉換用語）</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已略過</translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation>其他人…</translation>
    </message>
    <message>
        <source>Source {offsets}</source>
        <translation>原文 {offsets}</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
    <message>
        <source>Span F1 (overlapping)</source>
        <translation>標註 F1（範圍重疊）</translation>
    </message>
    <message>
        <source>Span F1 (same range)</source>
        <translation>標註 F1（範圍相同）</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>Spans that both have with the same ranges and label, of all spans of both.</source>
        <translation>範圍和標籤都相同的標註，佔兩人全部標註的比例。</translation>
    </message>
    <message>
        <source>Start: one character back</source>
        <translation>起點：後退一字</translation>
    </message>
    <message>
        <source>Start: one character on</source>
        <translation>起點：前進一字</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>起點標籤</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Stopped; nothing was handed out.</source>
        <translation>已停止；沒有指派任何內容。</translation>
    </message>
    <message>
        <source>Stopped; the project is as it was.</source>
        <translation>已停止；專案保持原樣。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Structure: double rule</source>
        <translation>版式：雙線</translation>
    </message>
    <message>
        <source>Such as 甲=2: twice as much as the others</source>
        <translation>例如 甲=2：比其他人多一倍</translation>
    </message>
    <message>
        <source>Suspicions</source>
        <translation>疑似亂碼</translation>
    </message>
    <message>
        <source>TOML (*.toml);;OpenCC's text format (*.txt)</source>
        <translation>TOML (*.toml);;OpenCC 文字格式 (*.txt)</translation>
    </message>
    <message>
        <source>Tab: the next one of this difference</source>
        <translation>Tab：此差異中的下一處</translation>
    </message>
    <message>
        <source>Tags passages of Chinese articles in any script. Free software under the Apache License 2.0.</source>
        <translation>為中文文章的片段加標籤，簡繁皆可。自由軟體，Apache 授權條款 2.0。</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣</translation>
    </message>
    <message>
        <source>Taiwan standard</source>
        <translation>臺灣正體</translation>
    </message>
    <message>
        <source>Taiwan with phrases</source>
        <translation>臺灣正體(轉換用語)</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>併入</translation>
    </message>
    <message>
        <source>Take my correction here back</source>
        <translation>收回我在此處的更正</translation>
    </message>
    <message>
        <source>Take the labels of {file}?</source>
        <translation>要採用 {file} 的標籤嗎？</translation>
    </message>
    <message>
        <source>Terms (*.toml *.txt);;All files (*)</source>
        <translation>用語 (*.toml *.txt);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>純文字 (*.txt)</translation>
    </message>
    <message>
        <source>Text and JSONL (*.txt *.text *.md *.jsonl *.ndjson);;All files (*)</source>
        <translation>文字與 JSONL (*.txt *.text *.md *.jsonl *.ndjson);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>比較已停止。</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>匯出已停止，沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>The first {n} are shown.</source>
        <translation>只列出前 {n} 篇。</translation>
    </message>
    <message>
        <source>The guidelines are saved.</source>
        <translation>標註準則已儲存。</translation>
    </message>
    <message>
        <source>The hit is in part {n}: {title}</source>
        <translation>該處在第 {n} 部分：{title}</translation>
    </message>
    <message>
        <source>The hit is outside the part: the whole document is shown.</source>
        <translation>該處不在這一部分之內，現已顯示整篇文件。</translation>
    </message>
    <message>
        <source>The hit was folded away; it is unfolded now.</source>
        <translation>該處原已摺疊，現已展開。</translation>
    </message>
    <message>
        <source>The id stands in exported files and cannot be changed later.</source>
        <translation>識別碼會寫進匯出的檔案，之後不能更改。</translation>
    </message>
    <message>
        <source>The import stopped.</source>
        <translation>匯入已停止。</translation>
    </message>
    <message>
        <source>The note is kept when you leave it</source>
        <translation>離開時儲存備註</translation>
    </message>
    <message>
        <source>The project as it was is kept as {name}.</source>
        <translation>合併前的專案已另存為 {name}。</translation>
    </message>
    <message>
        <source>The project's own terms</source>
        <translation>專案用語</translation>
    </message>
    <message>
        <source>The project's own terms…</source>
        <translation>專案用語…</translation>
    </message>
    <message>
        <source>The queue ends here.</source>
        <translation>佇列到此為止。</translation>
    </message>
    <message>
        <source>The relation begins at this span.</source>
        <translation>這處標註就是關係的起點。</translation>
    </message>
    <message>
        <source>The relation is given up: another document is open.</source>
        <translation>關係已放棄：開啟了另一篇文件。</translation>
    </message>
    <message>
        <source>The relation is given up: the span at which it begins is gone.</source>
        <translation>關係已放棄：作為起點的標註已不存在。</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>其餘</translation>
    </message>
    <message>
        <source>The same was accepted here and rejected elsewhere.</source>
        <translation>同樣的標註在此通過，在別處被駁回。</translation>
    </message>
    <message>
        <source>The scheme itself</source>
        <translation>標籤體系本身</translation>
    </message>
    <message>
        <source>The search went round.</source>
        <translation>已從另一端繼續尋找。</translation>
    </message>
    <message>
        <source>The span has only this range. Delete the span instead.</source>
        <translation>這處標註只有這一段，請改為刪除標註。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>垃圾桶是空的。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>There is a label with this id already.</source>
        <translation>已經有使用這個識別碼的標籤。</translation>
    </message>
    <message>
        <source>There is no difference in hand here.</source>
        <translation>這裡沒有正在處理的差異。</translation>
    </message>
    <message>
        <source>There is no more text on this side.</source>
        <translation>這一側沒有更多文字。</translation>
    </message>
    <message>
        <source>There is nothing but blanks.</source>
        <translation>這裡只有空白。</translation>
    </message>
    <message>
        <source>These characters cannot be parted in this view.</source>
        <translation>在此檢視中，這幾個字不能拆開。</translation>
    </message>
    <message>
        <source>These ids are put on other things here: {names}. Give them other ids in the file.</source>
        <translation>這些識別碼在這裡用於別的對象：{names}。請在檔案裡改用其他識別碼。</translation>
    </message>
    <message>
        <source>They leave the project with all that came with them. Redo brings them back.</source>
        <translation>這些文件連同一起匯入的內容都會離開專案。「重做」可以恢復。</translation>
    </message>
    <message>
        <source>This conversion is made for text in other characters.</source>
        <translation>此轉換針對的是其他字形的文本。</translation>
    </message>
    <message>
        <source>This document has no parts.</source>
        <translation>本文件不是合輯。</translation>
    </message>
    <message>
        <source>This document is done; the change counts.</source>
        <translation>此文件已完成；變更照樣計入。</translation>
    </message>
    <message>
        <source>This document is in Traditional characters; phrases are made for Simplified text.</source>
        <translation>此文件是繁體，而用語轉換以簡體為準。</translation>
    </message>
    <message>
        <source>This document mixes Simplified and Traditional characters; this view may convert too much.</source>
        <translation>此文件簡繁混排，這種檢視可能轉換過度。</translation>
    </message>
    <message>
        <source>This document only</source>
        <translation>僅此文件</translation>
    </message>
    <message>
        <source>This is not: {layer}</source>
        <translation>此處不是{layer}</translation>
    </message>
    <message>
        <source>This is the first span.</source>
        <translation>這是第一處標註。</translation>
    </message>
    <message>
        <source>This is the last span.</source>
        <translation>這是最後一處標註。</translation>
    </message>
    <message>
        <source>This key cannot be used.</source>
        <translation>這個按鍵不能用。</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>本專案</translation>
    </message>
    <message>
        <source>This project has no documents yet.</source>
        <translation>專案裡還沒有文件。</translation>
    </message>
    <message>
        <source>This project has no guidelines of its own yet.</source>
        <translation>本專案還沒有自己的標註準則。</translation>
    </message>
    <message>
        <source>This project is blind: others' spans show once you have marked this document as done.</source>
        <translation>此專案為盲審：將此文件標為已完成後，才顯示他人的標註。</translation>
    </message>
    <message>
        <source>This span is {name}'s. Only {name} can change it.</source>
        <translation>這是 {name} 的標註，只有 {name} 能修改。</translation>
    </message>
    <message>
        <source>This system cannot print. Save the document as PDF instead.</source>
        <translation>這台系統無法列印，請把文件存成 PDF。</translation>
    </message>
    <message>
        <source>This was deleted since: X agrees that it goes, E puts it into gold all the same.</source>
        <translation>此處在通過後被標註員刪除：按 X 同意刪除，按 E 仍收入黃金標準。</translation>
    </message>
    <message>
        <source>This would come in: {what}.</source>
        <translation>將併入：{what}。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>討論串</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Trad.</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>垃圾桶</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>垃圾桶…</translation>
    </message>
    <message>
        <source>Two labels exclude each other.</source>
        <translation>兩個標籤互相排斥。</translation>
    </message>
    <message>
        <source>Two panes</source>
        <translation>兩欄對照</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>復原匯入</translation>
    </message>
    <message>
        <source>Undo the import of {n} document?</source>
        <translation>要復原 {n} 篇文件的匯入嗎？</translation>
    </message>
    <message>
        <source>Undo the import of {n} documents?</source>
        <translation>要復原 {n} 篇文件的匯入嗎？</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>復原：{what}</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在復原…</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已復原：{what}</translation>
    </message>
    <message>
        <source>Unequal shares</source>
        <translation>份額不等時</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Use of labels</source>
        <translation>標籤使用</translation>
    </message>
    <message>
        <source>Use {colour}</source>
        <translation>改用 {colour}</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>預設</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>恢復預設</translation>
    </message>
    <message>
        <source>Vertical tab</source>
        <translation>垂直定位字元</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>網頁 (*.html)</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>What layers mark</source>
        <translation>顯示層標記</translation>
    </message>
    <message>
        <source>What was changed in my work</source>
        <translation>我的標註被改動之處</translation>
    </message>
    <message>
        <source>Who may settle conflicts between reviewers (nobody marked: everybody)</source>
        <translation>誰可以裁定審核員之間的衝突（不選則人人可以）</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>誰在標註</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>由誰標註？</translation>
    </message>
    <message>
        <source>Who works: {name}</source>
        <translation>標註員：{name}</translation>
    </message>
    <message>
        <source>Who works…</source>
        <translation>更換標註員…</translation>
    </message>
    <message>
        <source>Whole document</source>
        <translation>整份文件</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>寬</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>較寬</translation>
    </message>
    <message>
        <source>With Shift, what moves the caret selects.</source>
        <translation>按住 Shift 移動游標即為選取。</translation>
    </message>
    <message>
        <source>With feedback: what reviewers said of their own work</source>
        <translation>附回饋：審核員對各人自己標註的意見</translation>
    </message>
    <message>
        <source>Working out the gold…</source>
        <translation>正在計算黃金標準…</translation>
    </message>
    <message>
        <source>Write in Markdown: # for a heading, - for a list, ** for bold</source>
        <translation>以 Markdown 書寫：# 標題，- 清單，** 粗體</translation>
    </message>
    <message>
        <source>Write the reason first (N), then press S.</source>
        <translation>請先寫理由（N），再按 S。</translation>
    </message>
    <message>
        <source>Writing the decisions…</source>
        <translation>正在寫入決定…</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>正在寫入 {name}…</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>已寫入 {name}。</translation>
    </message>
    <message>
        <source>X alone contradicts it; A, then X rejects it too</source>
        <translation>單按 X 與它衝突；先按 A 再按 X，它也一併駁回</translation>
    </message>
    <message>
        <source>X leaves it in gold; to accept other attributes contradicts it</source>
        <translation>X 讓它留在黃金標準裡；通過不同的屬性則與它衝突</translation>
    </message>
    <message>
        <source>X rejects it, then M adds what is right.</source>
        <translation>按 X 駁回，再按 M 補標正確的。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>You corrected nothing here.</source>
        <translation>您在此處沒有更正。</translation>
    </message>
    <message>
        <source>You have decided on work of your own.</source>
        <translation>您對自己的標註作了審核結論。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>Your verdict is kept, but {names} has settled this.</source>
        <translation>您的審核結論已記下，但此處已由 {names} 裁定。</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF 檔</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office document</source>
        <translation>ZIP 壓縮檔或 Office 文件</translation>
    </message>
    <message>
        <source>a character that could not be decoded</source>
        <translation>無法解碼的字元</translation>
    </message>
    <message>
        <source>a character that looks alike</source>
        <translation>形近字</translation>
    </message>
    <message>
        <source>a character without a meaning</source>
        <translation>無意義的字元</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>控制字元</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 壓縮檔</translation>
    </message>
    <message>
        <source>a label's id</source>
        <translation>標籤的識別碼</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文字清單</translation>
    </message>
    <message>
        <source>a lost quotation mark</source>
        <translation>遺失的引號</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>a reading of no character</source>
        <translation>注音沒有對應的字</translation>
    </message>
    <message>
        <source>a slot number or "#rrggbb"</source>
        <translation>色號或「#rrggbb」</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a text of whole characters (it holds half of a surrogate pair)</source>
        <translation>由完整字元組成的文字（其中有半個代理對）</translation>
    </message>
    <message>
        <source>a text, a number, true or false</source>
        <translation>文字、數、「true」或「false」</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整數</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>accept {label} on {quote}</source>
        <translation>通過 {quote} 上的 {label}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已通過</translation>
    </message>
    <message>
        <source>accepted in a file that {name} imported</source>
        <translation>在 {name} 匯入的檔案中已通過</translation>
    </message>
    <message>
        <source>add</source>
        <translation>補標</translation>
    </message>
    <message>
        <source>add attribute {attribute} to {label}</source>
        <translation>為 {label} 新增屬性 {attribute}</translation>
    </message>
    <message>
        <source>add label {label}</source>
        <translation>新增標籤 {label}</translation>
    </message>
    <message>
        <source>add to {label}</source>
        <translation>併入{label}</translation>
    </message>
    <message>
        <source>add what was missed: {label} on {quote}</source>
        <translation>補標：{quote} 上的 {label}</translation>
    </message>
    <message>
        <source>add {n} labels</source>
        <translation>新增 {n} 個標籤</translation>
    </message>
    <message>
        <source>added in review</source>
        <translation>審核員補標</translation>
    </message>
    <message>
        <source>adjust the range</source>
        <translation>調整範圍</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>全部一致</translation>
    </message>
    <message>
        <source>all pairs added up; colour by share of the row, counts in the cells</source>
        <translation>各對相加；按列歸一，格內為處數</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文件</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 資料庫</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>舊版 Office 文件</translation>
    </message>
    <message>
        <source>and also what enough annotators have alike:</source>
        <translation>以及足夠多的標註員一致的標註：</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 條</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>標註員</translation>
    </message>
    <message>
        <source>answer on {quote}</source>
        <translation>回覆 {quote} 的討論</translation>
    </message>
    <message>
        <source>any label</source>
        <translation>任意標籤</translation>
    </message>
    <message>
        <source>assign documents to {setting}</source>
        <translation>指派文件給 {setting}</translation>
    </message>
    <message>
        <source>at most one of its labels on a document</source>
        <translation>每篇文件最多用其中一個標籤</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>屬性</translation>
    </message>
    <message>
        <source>attributes of {label}</source>
        <translation>{label} 的屬性</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>back to labelling</source>
        <translation>返回標註</translation>
    </message>
    <message>
        <source>back to the text</source>
        <translation>回到正文</translation>
    </message>
    <message>
        <source>bars: {share} interval</source>
        <translation>線段為 {share} 區間</translation>
    </message>
    <message>
        <source>boundaries of {label}</source>
        <translation>{label} 的邊界說明</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>邊界規則</translation>
    </message>
    <message>
        <source>bundles, to be merged</source>
        <translation>工作包，用於合併</translation>
    </message>
    <message>
        <source>bytes cut at the wrong place</source>
        <translation>位元組截斷錯位</translation>
    </message>
    <message>
        <source>came in as gold</source>
        <translation>匯入的黃金標準</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>無法計算</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>change attribute {attribute} of {label}</source>
        <translation>更改 {label} 的屬性 {attribute}</translation>
    </message>
    <message>
        <source>change blind review</source>
        <translation>更改盲審設定</translation>
    </message>
    <message>
        <source>change label</source>
        <translation>更改標籤</translation>
    </message>
    <message>
        <source>change label to {label} on {quote}</source>
        <translation>{quote} 的標籤改為 {label}</translation>
    </message>
    <message>
        <source>change panes</source>
        <translation>換到另一欄</translation>
    </message>
    <message>
        <source>change relation to {label} from {quote} to {other}</source>
        <translation>關係改為 {label}：{quote} → {other}</translation>
    </message>
    <message>
        <source>change the colour of annotator {value}</source>
        <translation>更改標註員 {value} 的顏色</translation>
    </message>
    <message>
        <source>change the key of {label} to {value}</source>
        <translation>{label} 的快速鍵改為 {value}</translation>
    </message>
    <message>
        <source>change the project's name</source>
        <translation>更改專案名稱</translation>
    </message>
    <message>
        <source>change the project's own terms</source>
        <translation>更改專案術語</translation>
    </message>
    <message>
        <source>change the scheme</source>
        <translation>更改標籤體系</translation>
    </message>
    <message>
        <source>change the title to {value}</source>
        <translation>標題改為 {value}</translation>
    </message>
    <message>
        <source>change what becomes gold</source>
        <translation>更改黃金標準的規則</translation>
    </message>
    <message>
        <source>change who adjudicates</source>
        <translation>更改裁定人</translation>
    </message>
    <message>
        <source>change {n} labels of the scheme</source>
        <translation>更改標籤體系的 {n} 個標籤</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已變更</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>此後有變更</translation>
    </message>
    <message>
        <source>changed since; it was {was}</source>
        <translation>此後有變更；當時是{was}</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>單選</translation>
    </message>
    <message>
        <source>choose a cell of the matrix and press Enter, or click it</source>
        <translation>在矩陣中選一格並按 Enter，或按一下</translation>
    </message>
    <message>
        <source>close the thread on {quote}</source>
        <translation>關閉 {quote} 的討論串</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已關閉</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>comment forms</source>
        <translation>留言框</translation>
    </message>
    <message>
        <source>comment on {quote}</source>
        <translation>對 {quote} 的討論</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>版權聲明</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>correct to {label} on {quote}</source>
        <translation>{quote} 修正為 {label}</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>corrected in a file that {name} imported</source>
        <translation>在 {name} 匯入的檔案中已修正</translation>
    </message>
    <message>
        <source>counters</source>
        <translation>計數</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>統計中…</translation>
    </message>
    <message>
        <source>current location</source>
        <translation>目前位置</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>審核結論</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>definition of {label}</source>
        <translation>{label} 的定義</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>delete relation {label} from {quote} to {other}</source>
        <translation>刪除關係 {label}：{quote} → {other}</translation>
    </message>
    <message>
        <source>delete {label} on {quote}</source>
        <translation>刪除 {quote} 上的 {label}</translation>
    </message>
    <message>
        <source>delete {n} spans, the first on {quote}</source>
        <translation>刪除 {n} 處標註，首處 {quote}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已刪除</translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>此後被刪除</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>document label</source>
        <translation>全文標籤</translation>
    </message>
    <message>
        <source>document label {label} on {quote}</source>
        <translation>{quote} 的全文標籤 {label}</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>文件數</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>drop this range</source>
        <translation>去掉這一段</translation>
    </message>
    <message>
        <source>edit the guidelines</source>
        <translation>編輯標註準則</translation>
    </message>
    <message>
        <source>end the relation here</source>
        <translation>以此為關係的另一端</translation>
    </message>
    <message>
        <source>error pages</source>
        <translation>錯誤頁面</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>examples of {label}</source>
        <translation>{label} 的例子</translation>
    </message>
    <message>
        <source>exclusive</source>
        <translation>互斥</translation>
    </message>
    <message>
        <source>find anything</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>form</source>
        <translation>樣式</translation>
    </message>
    <message>
        <source>go to the first copy</source>
        <translation>移至首次出現處</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>黃金標準</translation>
    </message>
    <message>
        <source>gold in a file</source>
        <translation>匯入的檔案中的黃金標準</translation>
    </message>
    <message>
        <source>group</source>
        <translation>標籤組</translation>
    </message>
    <message>
        <source>grow</source>
        <translation>擴大</translation>
    </message>
    <message>
        <source>half of a character</source>
        <translation>半個字元</translation>
    </message>
    <message>
        <source>has nothing here</source>
        <translation>此處沒有標註</translation>
    </message>
    <message>
        <source>head of the relation</source>
        <translation>關係的起點</translation>
    </message>
    <message>
        <source>hollow line, letter: another's span</source>
        <translation>空心線、首字：他人的標註</translation>
    </message>
    <message>
        <source>how {label} is drawn</source>
        <translation>{label} 的畫法</translation>
    </message>
    <message>
        <source>id=name, id=name</source>
        <translation>識別碼=名稱, 識別碼=名稱</translation>
    </message>
    <message>
        <source>import annotations on {quote}</source>
        <translation>匯入 {quote} 上的標註</translation>
    </message>
    <message>
        <source>import {n} documents</source>
        <translation>匯入 {n} 篇文件</translation>
    </message>
    <message>
        <source>import {quote}</source>
        <translation>匯入 {quote}</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>在垃圾桶中</translation>
    </message>
    <message>
        <source>keep spans from overlapping</source>
        <translation>不允許標註重疊</translation>
    </message>
    <message>
        <source>key</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>label {label} on {n} passages, the first {quote}</source>
        <translation>{n} 處標註為 {label}，首處 {quote}</translation>
    </message>
    <message>
        <source>label {label} on {quote}</source>
        <translation>{quote} 標註為 {label}</translation>
    </message>
    <message>
        <source>label {n} passages, the first {quote}</source>
        <translation>標註 {n} 處片段，首處 {quote}</translation>
    </message>
    <message>
        <source>labels at the head</source>
        <translation>起點標籤</translation>
    </message>
    <message>
        <source>labels at the tail</source>
        <translation>終點標籤</translation>
    </message>
    <message>
        <source>layer correction</source>
        <translation>顯示層修正</translation>
    </message>
    <message>
        <source>left unconverted</source>
        <translation>漏轉換</translation>
    </message>
    <message>
        <source>let spans overlap</source>
        <translation>允許標註重疊</translation>
    </message>
    <message>
        <source>let {label} and {other_label} change places</source>
        <translation>對調 {label} 和 {other_label} 的位置</translation>
    </message>
    <message>
        <source>link lists</source>
        <translation>連結清單</translation>
    </message>
    <message>
        <source>lost characters</source>
        <translation>缺字</translation>
    </message>
    <message>
        <source>lost digits or characters between figures</source>
        <translation>數字間缺字</translation>
    </message>
    <message>
        <source>lowest agreement first</source>
        <translation>一致性低的在前</translation>
    </message>
    <message>
        <source>mark as not {layer}: {quote}</source>
        <translation>標為不是 {layer}：{quote}</translation>
    </message>
    <message>
        <source>mark as {layer}: {quote}</source>
        <translation>標為 {layer}：{quote}</translation>
    </message>
    <message>
        <source>mark {label} on {quote} as sure</source>
        <translation>{quote} 上的 {label} 取消存疑</translation>
    </message>
    <message>
        <source>mark {label} on {quote} as unsure</source>
        <translation>{quote} 上的 {label} 標為存疑</translation>
    </message>
    <message>
        <source>marked by a person</source>
        <translation>由人標出</translation>
    </message>
    <message>
        <source>merge {other_label} into another label</source>
        <translation>{other_label} 合併到另一標籤</translation>
    </message>
    <message>
        <source>merge {other_label} into {label}</source>
        <translation>{other_label} 合併到 {label}</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>move the end</source>
        <translation>移動終點</translation>
    </message>
    <message>
        <source>move the ends of {label} on {quote}</source>
        <translation>調整 {quote} 上 {label} 的範圍</translation>
    </message>
    <message>
        <source>move the start</source>
        <translation>移動起點</translation>
    </message>
    <message>
        <source>move {label} above {other_label}</source>
        <translation>{label} 移到 {other_label} 之前</translation>
    </message>
    <message>
        <source>move {label} into {other_label}</source>
        <translation>{label} 移入 {other_label}</translation>
    </message>
    <message>
        <source>move {label} out of its group</source>
        <translation>{label} 移出所在的群組</translation>
    </message>
    <message>
        <source>move {n} documents to trash</source>
        <translation>{n} 篇文件移到垃圾桶</translation>
    </message>
    <message>
        <source>move {quote} to trash</source>
        <translation>{quote} 移到垃圾桶</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>導覽列</translation>
    </message>
    <message>
        <source>new</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>new annotator {value}</source>
        <translation>新標註員 {value}</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>next span</source>
        <translation>下一處標註</translation>
    </message>
    <message>
        <source>next unfinished</source>
        <translation>下一篇未完成</translation>
    </message>
    <message>
        <source>no attributes</source>
        <translation>無屬性</translation>
    </message>
    <message>
        <source>no interval: one document</source>
        <translation>無區間：只有一份</translation>
    </message>
    <message>
        <source>no interval: undefined in most resamples</source>
        <translation>無區間：多數抽樣無法計算</translation>
    </message>
    <message>
        <source>no longer offered; what has it keeps it</source>
        <translation>不再提供；已用的維持不變</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未選</translation>
    </message>
    <message>
        <source>not all have it</source>
        <translation>僅部分人標註</translation>
    </message>
    <message>
        <source>not in gold while one of its ends is not</source>
        <translation>有一端不在黃金標準中，故暫不在黃金標準中</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>note of {label} on {quote}</source>
        <translation>{quote} 上 {label} 的備註</translation>
    </message>
    <message>
        <source>number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>one key, or several with blanks between: {keys}</source>
        <translation>一個按鍵，或用空格隔開的幾個按鍵：{keys}</translation>
    </message>
    <message>
        <source>only one has it</source>
        <translation>只有一人標了</translation>
    </message>
    <message>
        <source>open the cell's passages</source>
        <translation>開啟所選格的片段</translation>
    </message>
    <message>
        <source>open the thread on {quote} again</source>
        <translation>重開 {quote} 的討論串</translation>
    </message>
    <message>
        <source>other boundary</source>
        <translation>邊界不同</translation>
    </message>
    <message>
        <source>other label</source>
        <translation>標籤不同</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>重疊</translation>
    </message>
    <message>
        <source>overlapping</source>
        <translation>範圍重疊</translation>
    </message>
    <message>
        <source>page clock</source>
        <translation>頁面時間</translation>
    </message>
    <message>
        <source>press a label's key</source>
        <translation>請按標籤鍵</translation>
    </message>
    <message>
        <source>project files, to be opened</source>
        <translation>專案檔案，可直接開啟</translation>
    </message>
    <message>
        <source>question to the lead</source>
        <translation>向負責人提問</translation>
    </message>
    <message>
        <source>range</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>read in a wrong encoding</source>
        <translation>編碼誤讀</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>recolour {label}</source>
        <translation>更改 {label} 的顏色</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>駁回</translation>
    </message>
    <message>
        <source>reject {label} on {quote}</source>
        <translation>駁回 {quote} 上的 {label}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已駁回</translation>
    </message>
    <message>
        <source>rejected in a file that {name} imported</source>
        <translation>在 {name} 匯入的檔案中已駁回</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>relation {label} from {quote} to {other}</source>
        <translation>關係 {label}：{quote} → {other}</translation>
    </message>
    <message>
        <source>remove a document for good</source>
        <translation>徹底刪除一篇文件</translation>
    </message>
    <message>
        <source>remove attribute {attribute} of {label}</source>
        <translation>刪除 {label} 的屬性 {attribute}</translation>
    </message>
    <message>
        <source>remove label {label}</source>
        <translation>移除標籤 {label}</translation>
    </message>
    <message>
        <source>remove the key of {label}</source>
        <translation>去掉 {label} 的快速鍵</translation>
    </message>
    <message>
        <source>remove the note of {label} on {quote}</source>
        <translation>刪除 {quote} 上 {label} 的備註</translation>
    </message>
    <message>
        <source>remove {attribute}: relation {label} from {quote}</source>
        <translation>清除起於 {quote} 的關係 {label} 的 {attribute}</translation>
    </message>
    <message>
        <source>remove {attribute}: {label} on {quote}</source>
        <translation>清除 {quote} 上 {label} 的 {attribute}</translation>
    </message>
    <message>
        <source>remove {n} documents for good</source>
        <translation>徹底刪除 {n} 篇文件</translation>
    </message>
    <message>
        <source>rename annotator {other} to {value}</source>
        <translation>標註員 {other} 改名為 {value}</translation>
    </message>
    <message>
        <source>rename label {other} to {value}</source>
        <translation>標籤 {other} 改名為 {value}</translation>
    </message>
    <message>
        <source>rename the scheme to {value}</source>
        <translation>標籤體系改名為 {value}</translation>
    </message>
    <message>
        <source>repeat last label</source>
        <translation>重複上次標籤</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>restore {n} documents from trash</source>
        <translation>從垃圾桶還原 {n} 篇文件</translation>
    </message>
    <message>
        <source>restore {quote} from trash</source>
        <translation>從垃圾桶還原 {quote}</translation>
    </message>
    <message>
        <source>retire {label}</source>
        <translation>停用 {label}</translation>
    </message>
    <message>
        <source>retire {n} labels</source>
        <translation>停用 {n} 個標籤</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>rows {first}, columns {second}; colour by share of the row, counts in the cells</source>
        <translation>列為{first}，欄為{second}；按列歸一，格內為處數</translation>
    </message>
    <message>
        <source>same range</source>
        <translation>範圍相同</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>標籤體系</translation>
    </message>
    <message>
        <source>select</source>
        <translation>選取</translation>
    </message>
    <message>
        <source>send back {quote}</source>
        <translation>退回重標 {quote}</translation>
    </message>
    <message>
        <source>server messages</source>
        <translation>伺服器訊息</translation>
    </message>
    <message>
        <source>set {attribute} to {value}: relation {label} from {quote}</source>
        <translation>起於 {quote} 的關係 {label} 的 {attribute} 設為 {value}</translation>
    </message>
    <message>
        <source>set {attribute} to {value}: {label} on {quote}</source>
        <translation>{quote} 上 {label} 的 {attribute} 設為 {value}</translation>
    </message>
    <message>
        <source>set {quote} to {state}</source>
        <translation>{quote} 設為 {state}</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>setting {setting} of the project</source>
        <translation>專案設定 {setting}</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已審定</translation>
    </message>
    <message>
        <source>settles it</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>several properties of {label}</source>
        <translation>{label} 的多項設定</translation>
    </message>
    <message>
        <source>share buttons</source>
        <translation>分享按鈕</translation>
    </message>
    <message>
        <source>share of each person's spans</source>
        <translation>佔各人標註的比例</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已略過</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>span</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>spans an hour, breaks left out</source>
        <translation>每小時標註數，不計停頓</translation>
    </message>
    <message>
        <source>spans may no longer overlap</source>
        <translation>標註不再可以重疊</translation>
    </message>
    <message>
        <source>spans may overlap</source>
        <translation>標註可以重疊</translation>
    </message>
    <message>
        <source>state</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>table residue</source>
        <translation>表格殘留</translation>
    </message>
    <message>
        <source>tail of the relation</source>
        <translation>關係的終點</translation>
    </message>
    <message>
        <source>take document label {label} off {quote}</source>
        <translation>去掉 {quote} 的全文標籤 {label}</translation>
    </message>
    <message>
        <source>take the correction back that this is not {layer}: {quote}</source>
        <translation>撤回「不屬於 {layer}」的修正：{quote}</translation>
    </message>
    <message>
        <source>take the correction back that this is {layer}: {quote}</source>
        <translation>撤回「屬於 {layer}」的修正：{quote}</translation>
    </message>
    <message>
        <source>take the verdict back on {label}, {quote}</source>
        <translation>撤回 {quote} 上 {label} 的審核結論</translation>
    </message>
    <message>
        <source>teasers</source>
        <translation>精選推薦</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>the end of a reading whose character is lost</source>
        <translation>注音殘尾，字已遺失</translation>
    </message>
    <message>
        <source>the first {n} of {total}</source>
        <translation>{total}中的前 {n} 處</translation>
    </message>
    <message>
        <source>the order of the labels</source>
        <translation>標籤的順序</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>this document</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>too little was done here by hand</source>
        <translation>手工標註太少，無法計算</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>「true」或「false」</translation>
    </message>
    <message>
        <source>unfold</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>use {label} again</source>
        <translation>重新啟用 {label}</translation>
    </message>
    <message>
        <source>use {n} labels again</source>
        <translation>重新啟用 {n} 個標籤</translation>
    </message>
    <message>
        <source>used once</source>
        <translation>使用 1 次</translation>
    </message>
    <message>
        <source>used {n} times</source>
        <translation>使用 {n} 次</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>審核結論</translation>
    </message>
    <message>
        <source>verdict on {quote}</source>
        <translation>{quote} 的審核結論</translation>
    </message>
    <message>
        <source>what it became is not known</source>
        <translation>未載明改成什麼</translation>
    </message>
    <message>
        <source>what {label} is put on</source>
        <translation>{label} 的標註對象</translation>
    </message>
    <message>
        <source>what {label} may join</source>
        <translation>{label} 可連接的標籤</translation>
    </message>
    <message>
        <source>whether labels of {label} exclude each other</source>
        <translation>{label} 中的標籤是否互斥</translation>
    </message>
    <message>
        <source>whole document</source>
        <translation>整份文件</translation>
    </message>
    <message>
        <source>write it</source>
        <translation>寫入</translation>
    </message>
    <message>
        <source>wrongly converted</source>
        <translation>錯誤轉換</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>{agree} of at least {of} who finished the document</source>
        <translation>至少 {of} 人完成的文件中，有 {agree} 人標註相同</translation>
    </message>
    <message>
        <source>{at} of more than {total}</source>
        <translation>第 {at} 處，共超過 {total} 處</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>第 {at} / {total} 處</translation>
    </message>
    <message>
        <source>{documents} that both have finished</source>
        <translation>兩人都已完成的 {documents}</translation>
    </message>
    <message>
        <source>{documents} that two or more have finished</source>
        <translation>至少兩人都已完成的 {documents}</translation>
    </message>
    <message>
        <source>{documents} with {spans} written to {file}.</source>
        <translation>{documents}文件、{spans}標註已寫入 {file}。</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>{file} is of another project, "{project}". Does its work belong here?

Its documents, annotations and labels then come in as if they had been made here: people of one name become one person, labels of one id one label. Where two say different things of one label, the later change counts; each such place is listed before anything is written. Its settings stay behind. It can be taken back only by opening the copy that is kept from before.</source>
        <translation>{file} 屬於另一個專案「{project}」。其中的工作是否應歸入此處？

若併入，其文件、標註和標籤將視同在此處所作：同名的人視為同一人，同一識別碼的標籤視為同一標籤。雙方對同一標籤說法不同之處，以較晚的更改為準；寫入之前會逐一列出。其設定不會帶入。只能透過開啟合併前保留的副本來還原。</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}與{second}</translation>
    </message>
    <message>
        <source>{key} cancels.</source>
        <translation>按 {key} 取消。</translation>
    </message>
    <message>
        <source>{key} is taken: "{what}". Give that another key first.</source>
        <translation>{key} 已用於「{what}」，請先幫它換一個按鍵。</translation>
    </message>
    <message>
        <source>{key} leads to another part of the window.</source>
        <translation>{key} 前往視窗的其他部分。</translation>
    </message>
    <message>
        <source>{key} opens the menu "{menu}".</source>
        <translation>{key} 用於開啟「{menu}」選單。</translation>
    </message>
    <message>
        <source>{key} takes another key.</source>
        <translation>按 {key} 另選一鍵。</translation>
    </message>
    <message>
        <source>{key} takes it.</source>
        <translation>按 {key} 確定。</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
    <message>
        <source>{name} (guess)</source>
        <translation>{name}（推測）</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name}（已停用）</translation>
    </message>
    <message>
        <source>{name} accepted it</source>
        <translation>{name} 已通過</translation>
    </message>
    <message>
        <source>{name} added it</source>
        <translation>{name} 補標</translation>
    </message>
    <message>
        <source>{name} agreement</source>
        <translation>{name} 一致性</translation>
    </message>
    <message>
        <source>{name} can be changed now: the other window has closed it.</source>
        <translation>{name} 現在可以修改了：另一個視窗已將它關閉。</translation>
    </message>
    <message>
        <source>{name} corrected it</source>
        <translation>{name} 已修正</translation>
    </message>
    <message>
        <source>{name} rejected it</source>
        <translation>{name} 已駁回</translation>
    </message>
    <message>
        <source>{n} / {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>{n} ?</source>
        <translation>{n} 疑</translation>
    </message>
    <message>
        <source>{n} agreed, not yet gold</source>
        <translation>{n} 處標註相同，尚未進入黃金標準</translation>
    </message>
    <message>
        <source>{n} an hour</source>
        <translation>每小時 {n} 處</translation>
    </message>
    <message>
        <source>{n} annotation follows:</source>
        <translation>{n} 處標註隨之改變：</translation>
    </message>
    <message>
        <source>{n} annotation keeps its value of "{name}": in the data, in exports, and shown as a removed attribute. Undo brings the attribute back.</source>
        <translation>{n} 處標註保留「{name}」的值：留在資料和匯出檔案裡，並顯示為已刪除的屬性。復原可還原該屬性。</translation>
    </message>
    <message>
        <source>{n} annotations follow:</source>
        <translation>{n} 處標註隨之改變：</translation>
    </message>
    <message>
        <source>{n} annotations keep their values of "{name}": in the data, in exports, and shown as a removed attribute. Undo brings the attribute back.</source>
        <translation>{n} 處標註保留「{name}」的值：留在資料和匯出檔案裡，並顯示為已刪除的屬性。復原可還原該屬性。</translation>
    </message>
    <message>
        <source>{n} change</source>
        <translation>{n} 項變更</translation>
    </message>
    <message>
        <source>{n} change in my work</source>
        <translation>{n} 處改動</translation>
    </message>
    <message>
        <source>{n} changed label</source>
        <translation>{n} 個變更的標籤</translation>
    </message>
    <message>
        <source>{n} changed labels</source>
        <translation>{n} 個變更的標籤</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} 項變更</translation>
    </message>
    <message>
        <source>{n} changes in my work</source>
        <translation>{n} 處改動</translation>
    </message>
    <message>
        <source>{n} char.</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>{n} char. selected</source>
        <translation>已選 {n} 字</translation>
    </message>
    <message>
        <source>{n} character</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>{n} comment</source>
        <translation>{n} 則留言</translation>
    </message>
    <message>
        <source>{n} comments</source>
        <translation>{n} 則留言</translation>
    </message>
    <message>
        <source>{n} conf.</source>
        <translation>{n} 衝</translation>
    </message>
    <message>
        <source>{n} conflict</source>
        <translation>{n} 處衝突</translation>
    </message>
    <message>
        <source>{n} conflicts</source>
        <translation>{n} 處衝突</translation>
    </message>
    <message>
        <source>{n} diff.</source>
        <translation>{n} 異</translation>
    </message>
    <message>
        <source>{n} difference</source>
        <translation>{n} 處差異</translation>
    </message>
    <message>
        <source>{n} differences</source>
        <translation>{n} 處差異</translation>
    </message>
    <message>
        <source>{n} document</source>
        <translation>{n} 篇</translation>
    </message>
    <message>
        <source>{n} document imported</source>
        <translation>匯入 {n} 篇</translation>
    </message>
    <message>
        <source>{n} document label</source>
        <translation>{n} 個全文標籤</translation>
    </message>
    <message>
        <source>{n} document labels</source>
        <translation>{n} 個全文標籤</translation>
    </message>
    <message>
        <source>{n} document sent back</source>
        <translation>{n} 篇退回重標</translation>
    </message>
    <message>
        <source>{n} document was done before the labels changed.</source>
        <translation>有 {n} 篇文件是在標籤變動前完成的。</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} 篇</translation>
    </message>
    <message>
        <source>{n} documents imported</source>
        <translation>匯入 {n} 篇</translation>
    </message>
    <message>
        <source>{n} documents sent back</source>
        <translation>{n} 篇退回重標</translation>
    </message>
    <message>
        <source>{n} documents were done before the labels changed.</source>
        <translation>有 {n} 篇文件是在標籤變動前完成的。</translation>
    </message>
    <message>
        <source>{n} file not read to the end</source>
        <translation>{n} 個檔案沒有讀完</translation>
    </message>
    <message>
        <source>{n} file written.</source>
        <translation>已寫入 {n} 個檔案。</translation>
    </message>
    <message>
        <source>{n} files not read to the end</source>
        <translation>{n} 個檔案沒有讀完</translation>
    </message>
    <message>
        <source>{n} files written.</source>
        <translation>已寫入 {n} 個檔案。</translation>
    </message>
    <message>
        <source>{n} folded line is labelled too.</source>
        <translation>摺疊的 {n} 行也已標註。</translation>
    </message>
    <message>
        <source>{n} folded lines are labelled too.</source>
        <translation>摺疊的 {n} 行也已標註。</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>找到 {n} 處</translation>
    </message>
    <message>
        <source>{n} gloss</source>
        <translation>夾注讀音 {n} 處</translation>
    </message>
    <message>
        <source>{n} glosses</source>
        <translation>夾注讀音 {n} 處</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小時</translation>
    </message>
    <message>
        <source>{n} known already</source>
        <translation>{n} 項已有</translation>
    </message>
    <message>
        <source>{n} label</source>
        <translation>{n} 個標籤</translation>
    </message>
    <message>
        <source>{n} labels</source>
        <translation>{n} 個標籤</translation>
    </message>
    <message>
        <source>{n} labels: {names}</source>
        <translation>{n} 個標籤：{names}</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>剩 {n} 處</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分鐘</translation>
    </message>
    <message>
        <source>{n} new label</source>
        <translation>{n} 個新標籤</translation>
    </message>
    <message>
        <source>{n} new labels</source>
        <translation>{n} 個新標籤</translation>
    </message>
    <message>
        <source>{n} of them are on passages that have this label already: each pair becomes one.</source>
        <translation>其中 {n} 處所在的片段已有此標籤：每兩處合為一處。</translation>
    </message>
    <message>
        <source>{n} of them are where this label is already: each pair becomes one.</source>
        <translation>其中 {n} 處的位置已有此標籤：每兩處合為一處。</translation>
    </message>
    <message>
        <source>{n} of them is on a passage that has this label already: the two become one.</source>
        <translation>其中 {n} 處所在的片段已有此標籤：兩處合為一處。</translation>
    </message>
    <message>
        <source>{n} of them is where this label is already: the two become one.</source>
        <translation>其中 {n} 處的位置已有此標籤：兩處合為一處。</translation>
    </message>
    <message>
        <source>{n} of {who}</source>
        <translation>{who}：{n} 處</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} 個未關閉</translation>
    </message>
    <message>
        <source>{n} open thread</source>
        <translation>{n} 個未關閉的討論串</translation>
    </message>
    <message>
        <source>{n} open threads</source>
        <translation>{n} 個未關閉的討論串</translation>
    </message>
    <message>
        <source>{n} pair</source>
        <translation>{n} 對</translation>
    </message>
    <message>
        <source>{n} pair has contradicting verdicts: what was accepted may leave gold.</source>
        <translation>{n} 組的審核結論相互衝突：已通過的可能不再屬於黃金標準。</translation>
    </message>
    <message>
        <source>{n} pairs</source>
        <translation>{n} 對</translation>
    </message>
    <message>
        <source>{n} pairs have contradicting verdicts: what was accepted may leave gold.</source>
        <translation>{n} 組的審核結論相互衝突：已通過的可能不再屬於黃金標準。</translation>
    </message>
    <message>
        <source>{n} part</source>
        <translation>共 {n} 篇</translation>
    </message>
    <message>
        <source>{n} parts</source>
        <translation>合輯共 {n} 篇</translation>
    </message>
    <message>
        <source>{n} passage</source>
        <translation>{n} 處</translation>
    </message>
    <message>
        <source>{n} passages</source>
        <translation>{n} 處</translation>
    </message>
    <message>
        <source>{n} px</source>
        <translation>{n} 像素</translation>
    </message>
    <message>
        <source>{n} q.</source>
        <translation>{n} 問</translation>
    </message>
    <message>
        <source>{n} question</source>
        <translation>{n} 個提問</translation>
    </message>
    <message>
        <source>{n} questions</source>
        <translation>{n} 個提問</translation>
    </message>
    <message>
        <source>{n} relation</source>
        <translation>{n} 個關係</translation>
    </message>
    <message>
        <source>{n} relation becomes one with another of the same annotator.</source>
        <translation>{n} 個關係會與同一標註員的另一個關係合而為一。</translation>
    </message>
    <message>
        <source>{n} relation between two that become one is deleted.</source>
        <translation>合為一處的兩處之間的 {n} 個關係會刪除。</translation>
    </message>
    <message>
        <source>{n} relation went with it.</source>
        <translation>{n} 條關係隨之刪除。</translation>
    </message>
    <message>
        <source>{n} relations</source>
        <translation>{n} 個關係</translation>
    </message>
    <message>
        <source>{n} relations become one with another of the same annotator.</source>
        <translation>{n} 個關係會與同一標註員的另一個關係合而為一。</translation>
    </message>
    <message>
        <source>{n} relations between two that become one are deleted.</source>
        <translation>合為一處的兩處之間的 {n} 個關係會刪除。</translation>
    </message>
    <message>
        <source>{n} relations went with it.</source>
        <translation>{n} 條關係隨之刪除。</translation>
    </message>
    <message>
        <source>{n} resamples</source>
        <translation>自助抽樣 {n} 次</translation>
    </message>
    <message>
        <source>{n} retired label</source>
        <translation>{n} 個停用的標籤</translation>
    </message>
    <message>
        <source>{n} retired labels</source>
        <translation>{n} 個停用的標籤</translation>
    </message>
    <message>
        <source>{n} span</source>
        <translation>{n} 處</translation>
    </message>
    <message>
        <source>{n} span of text</source>
        <translation>{n} 處標註</translation>
    </message>
    <message>
        <source>{n} spans</source>
        <translation>{n} 處</translation>
    </message>
    <message>
        <source>{n} spans of text</source>
        <translation>{n} 處標註</translation>
    </message>
    <message>
        <source>{n} state</source>
        <translation>{n} 個文件狀態</translation>
    </message>
    <message>
        <source>{n} states</source>
        <translation>{n} 個文件狀態</translation>
    </message>
    <message>
        <source>{n} thing was left out</source>
        <translation>{n} 項未匯入</translation>
    </message>
    <message>
        <source>{n} things were left out</source>
        <translation>{n} 項未匯入</translation>
    </message>
    <message>
        <source>{n} unsure</source>
        <translation>{n} 處存疑</translation>
    </message>
    <message>
        <source>{n} verdict</source>
        <translation>{n} 個審核結論</translation>
    </message>
    <message>
        <source>{n} verdicts</source>
        <translation>{n} 個審核結論</translation>
    </message>
    <message>
        <source>{n} verdicts, the first on {quote}</source>
        <translation>{n} 則審核結論，首則關於 {quote}</translation>
    </message>
    <message>
        <source>{n} was there already</source>
        <translation>{n} 篇原已存在</translation>
    </message>
    <message>
        <source>{n} were there already</source>
        <translation>{n} 篇原已存在</translation>
    </message>
    <message>
        <source>{ratio}:1 is too faint to read; 4.5:1 is the least.</source>
        <translation>對比度 {ratio}:1 太低，至少要 4.5:1。</translation>
    </message>
    <message>
        <source>{reason}. It can be computed once two people have finished the same document.</source>
        <translation>{reason}。兩人都完成同一篇後才能計算。</translation>
    </message>
    <message>
        <source>{reason}; suspected: {detail}</source>
        <translation>{reason}，疑為：{detail}</translation>
    </message>
    <message>
        <source>{said}: {key} accepts them</source>
        <translation>{said}：按 {key} 通過</translation>
    </message>
    <message>
        <source>{script}: {hans} % only Simplified, {hant} % only Traditional, {both} % in both</source>
        <translation>{script}：只見於簡體的字 {hans}%，只見於繁體的字 {hant}%，兩者共用 {both}%</translation>
    </message>
    <message>
        <source>{value} (removed attribute)</source>
        <translation>{value}（已刪除的屬性）</translation>
    </message>
    <message>
        <source>{what} ({more})</source>
        <translation>{what}（{more}）</translation>
    </message>
    <message>
        <source>{what}: {said}</source>
        <translation>{what}：{said}</translation>
    </message>
    <message>
        <source>← → move, Shift+← → end, Alt+← → start, ↑ ↓ line; Enter writes it, Esc gives up</source>
        <translation>← → 移動，Shift+← → 結尾，Alt+← → 開頭，↑ ↓ 換行；Enter 寫入，Esc 取消</translation>
    </message>
    <message>
        <source>⚑ has a note</source>
        <translation>⚑ 有備註</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>"{act}" cannot be taken back: {who} changed the same {kind} since ({later}).</source>
        <translation>無法復原「{act}」：{who} 之後更動過同一{kind}（{later}）。</translation>
    </message>
    <message>
        <source>"{annotator}" is nobody who can adjudicate.</source>
        <translation>「{annotator}」不能擔任裁定者。</translation>
    </message>
    <message>
        <source>"{colour}" is no colour.</source>
        <translation>「{colour}」不是顏色。</translation>
    </message>
    <message>
        <source>"{encoding}" is no encoding that is known here.</source>
        <translation>無法識別編碼「{encoding}」。</translation>
    </message>
    <message>
        <source>"{first}" and "{second}" are one annotator.</source>
        <translation>「{first}」與「{second}」是同一位標註員。</translation>
    </message>
    <message>
        <source>"{kept}" counts: it is the later change.</source>
        <translation>以「{kept}」為準：它是較晚的更改。</translation>
    </message>
    <message>
        <source>"{label}" and "{into}" are not put on the same things.</source>
        <translation>「{label}」與「{into}」不用在同一類對象上。</translation>
    </message>
    <message>
        <source>"{label}" cannot be a label's id.</source>
        <translation>「{label}」不能作標籤的識別碼。</translation>
    </message>
    <message>
        <source>"{label}" does not take a span labelled "{end}" at this end.</source>
        <translation>「{label}」的這一端不能是標為「{end}」的標註。</translation>
    </message>
    <message>
        <source>"{label}" does not take the attribute {name} = {value}.</source>
        <translation>「{label}」不接受屬性 {name} = {value}。</translation>
    </message>
    <message>
        <source>"{label}" is a group.</source>
        <translation>「{label}」是標籤組。</translation>
    </message>
    <message>
        <source>"{label}" is a {found} label, not a {kind} label.</source>
        <translation>「{label}」是 {found} 標籤，不是 {kind} 標籤。</translation>
    </message>
    <message>
        <source>"{label}" is retired.</source>
        <translation>「{label}」已停用。</translation>
    </message>
    <message>
        <source>"{label}" needs the attribute {name}.</source>
        <translation>「{label}」需要屬性 {name}。</translation>
    </message>
    <message>
        <source>"{name}" belongs to another program.</source>
        <translation>「{name}」屬於其他程式。</translation>
    </message>
    <message>
        <source>"{name}" cannot be made here: {reason}.</source>
        <translation>無法在此建立「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>"{name}" cannot be read: {reason}.</source>
        <translation>無法讀取「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>"{name}" cannot be written here.</source>
        <translation>無法在此寫入「{name}」。</translation>
    </message>
    <message>
        <source>"{name}" cannot be written: the disk is full or failing. Nothing was changed.</source>
        <translation>無法寫入「{name}」：磁碟已滿或有故障。沒有任何更動。</translation>
    </message>
    <message>
        <source>"{name}" exists already.</source>
        <translation>「{name}」已存在。</translation>
    </message>
    <message>
        <source>"{name}" has a share, but is none of those who get documents.</source>
        <translation>「{name}」有份額，卻不在指派對象之中。</translation>
    </message>
    <message>
        <source>"{name}" has two shares.</source>
        <translation>「{name}」有兩個份額。</translation>
    </message>
    <message>
        <source>"{name}" holds tables or programs that are not from this program; nothing in it was run.</source>
        <translation>「{name}」含有不屬於本程式的表或程式；其中內容沒有執行。</translation>
    </message>
    <message>
        <source>"{name}" is a folder, not a project.</source>
        <translation>「{name}」是資料夾，不是專案。</translation>
    </message>
    <message>
        <source>"{name}" is a folder.</source>
        <translation>「{name}」是資料夾。</translation>
    </message>
    <message>
        <source>"{name}" is a project that is open, so it cannot be replaced by a copy.</source>
        <translation>「{name}」是開啟中的專案，不能用副本取代。</translation>
    </message>
    <message>
        <source>"{name}" is damaged itself; nothing was restored.</source>
        <translation>「{name}」本身已損壞；沒有還原任何內容。</translation>
    </message>
    <message>
        <source>"{name}" is damaged.</source>
        <translation>「{name}」已損壞。</translation>
    </message>
    <message>
        <source>"{name}" is damaged: it is incomplete.</source>
        <translation>「{name}」已損壞：內容不完整。</translation>
    </message>
    <message>
        <source>"{name}" is empty, so it is no project.</source>
        <translation>「{name}」是空檔案，不是專案。</translation>
    </message>
    <message>
        <source>"{name}" is in use by another program.</source>
        <translation>「{name}」正被其他程式使用。</translation>
    </message>
    <message>
        <source>"{name}" is no name for an annotator.</source>
        <translation>「{name}」不能作為標註員的名字。</translation>
    </message>
    <message>
        <source>"{name}" is no person and can get no documents.</source>
        <translation>「{name}」不是人員，不能指派文件。</translation>
    </message>
    <message>
        <source>"{name}" is not a project of this program.</source>
        <translation>「{name}」不是本程式的專案。</translation>
    </message>
    <message>
        <source>"{name}" is of an earlier version, and the copy that it is read from cannot be made: {reason}.</source>
        <translation>「{name}」是較早版本的檔案，無法產生讀取所需的副本：{reason}。</translation>
    </message>
    <message>
        <source>"{name}" is open in another window.</source>
        <translation>「{name}」已在另一個視窗中開啟。</translation>
    </message>
    <message>
        <source>"{name}" is open read-only.</source>
        <translation>「{name}」以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>"{name}" was not closed properly, and its folder is read-only.</source>
        <translation>「{name}」沒有正常關閉，而且資料夾唯讀。</translation>
    </message>
    <message>
        <source>"{name}" was written by a newer version of this program (format {found}, here {known}).</source>
        <translation>「{name}」由本程式的新版本寫成（格式 {found}，此處為 {known}）。</translation>
    </message>
    <message>
        <source>"{object}" cannot be an id.</source>
        <translation>「{object}」不能作識別碼。</translation>
    </message>
    <message>
        <source>"{object}" is a group by now and loses its key "{detail}".</source>
        <translation>「{object}」現在是分組，失去快速鍵「{detail}」。</translation>
    </message>
    <message>
        <source>"{share}" is no share.</source>
        <translation>「{share}」不是有效的份額。</translation>
    </message>
    <message>
        <source>"{title}" is in the trash.</source>
        <translation>「{title}」在垃圾桶中。</translation>
    </message>
    <message>
        <source>"{unit}" is no unit of offsets.</source>
        <translation>「{unit}」不是位置的單位。</translation>
    </message>
    <message>
        <source>"{value}" is not {what}.</source>
        <translation>「{value}」不是 {what}。</translation>
    </message>
    <message>
        <source>--annotator needs a name.</source>
        <translation>--annotator 需要一個名字。</translation>
    </message>
    <message>
        <source>--limit needs a number above 0.</source>
        <translation>--limit 須是大於 0 的數。</translation>
    </message>
    <message>
        <source>A comment needs words.</source>
        <translation>討論需要有內容。</translation>
    </message>
    <message>
        <source>A comment was changed on both sides.</source>
        <translation>一則討論雙方都作了更改。</translation>
    </message>
    <message>
        <source>A document is to go to {wanted} annotators, but only {people} are named.</source>
        <translation>每篇文件要指派給 {wanted} 位標註員，但只指定了 {people} 位。</translation>
    </message>
    <message>
        <source>A known {kind} on {title} differs in {detail}; the one in the project was kept.</source>
        <translation>{title} 上已有的 {kind} 與此在 {detail} 上不同；保留專案中的。</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>標籤不能與自己合併。</translation>
    </message>
    <message>
        <source>A label of {owners} on {title} was changed on both sides: {what}.</source>
        <translation>{title} 上 {owners} 的一個全文標籤雙方都作了變更：{what}。</translation>
    </message>
    <message>
        <source>A number of annotators or documents cannot be negative.</source>
        <translation>標註員或文件的數目不能為負。</translation>
    </message>
    <message>
        <source>A relation "{label}" of {title} lacks one of its ends in this export; it is left out.</source>
        <translation>{title} 的一個關係「{label}」在此匯出中缺少一端；未匯出。</translation>
    </message>
    <message>
        <source>A relation needs two different spans.</source>
        <translation>關係需要兩處不同的標註。</translation>
    </message>
    <message>
        <source>A relation of {owners} in {title} was changed on both sides: {what}.</source>
        <translation>{title} 中 {owners} 的一個關係雙方都作了變更：{what}。</translation>
    </message>
    <message>
        <source>A setting needs a name.</source>
        <translation>設定需要名稱。</translation>
    </message>
    <message>
        <source>A share is a whole number above 0.</source>
        <translation>份額須是大於 0 的整數。</translation>
    </message>
    <message>
        <source>A span "{label}" of {title} cuts a converted phrase and was widened to it.</source>
        <translation>{title} 的一處標註「{label}」切開了轉換的詞語，已擴大到整個詞語。</translation>
    </message>
    <message>
        <source>A span "{label}" of {title} does not lie on its passage; the document is left out.</source>
        <translation>{title} 的一處標註「{label}」與其片段不符；此文件未匯出。</translation>
    </message>
    <message>
        <source>A span "{label}" of {title} lies wholly in what is folded; it is left out.</source>
        <translation>{title} 的一處標註「{label}」全在摺疊的內容中；未匯出。</translation>
    </message>
    <message>
        <source>A span of {owners} in {title} was changed on both sides: {what}.</source>
        <translation>{title} 中 {owners} 的一處標註雙方都作了變更：{what}。</translation>
    </message>
    <message>
        <source>A value of {kind} "{object}" cannot be kept: {reason}.</source>
        <translation>{kind}「{object}」的一個值無法儲存：{reason}。</translation>
    </message>
    <message>
        <source>A verdict in {title} was changed on both sides: {what}.</source>
        <translation>{title} 中的一個審核結論雙方都作了變更：{what}。</translation>
    </message>
    <message>
        <source>A verdict is on a span, a document label or a relation.</source>
        <translation>審核結論只能針對標註、全文標籤或關係。</translation>
    </message>
    <message>
        <source>A {kind} on {title} was deleted in this project and stays deleted.</source>
        <translation>{title} 上的 {kind} 在此專案中已刪除，不再還原。</translation>
    </message>
    <message>
        <source>Add at least one label, or take a shipped scheme.</source>
        <translation>請至少加入一個標籤，或使用內附的標籤體系。</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>請補上。</translation>
    </message>
    <message>
        <source>Add or remove its choices.</source>
        <translation>請加入或刪除它的選項。</translation>
    </message>
    <message>
        <source>Add the annotator first.</source>
        <translation>請先加入標註員。</translation>
    </message>
    <message>
        <source>Add them to the scheme, or import with --unknown add or skip.</source>
        <translation>請將它們加入標籤體系，或以 --unknown add 或 skip 匯入。</translation>
    </message>
    <message>
        <source>Adjudicators are named in a list.</source>
        <translation>裁定者須以清單指定。</translation>
    </message>
    <message>
        <source>An annotation on {title} was left out ({detail}).</source>
        <translation>{title} 的一處標註未匯入（{detail}）。</translation>
    </message>
    <message>
        <source>An annotator needs a name.</source>
        <translation>標註員需要名字。</translation>
    </message>
    <message>
        <source>Ask for fewer.</source>
        <translation>請減少篇數。</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>請重新索取此檔案。</translation>
    </message>
    <message>
        <source>Ask for the permission to read it.</source>
        <translation>請申請讀取權限。</translation>
    </message>
    <message>
        <source>Ask for the whole file.</source>
        <translation>請索取完整的檔案。</translation>
    </message>
    <message>
        <source>Begin it with [terms], then lines such as 软件 = "軟體".</source>
        <translation>開頭寫 [terms]，然後每行如 软件 = "軟體"。</translation>
    </message>
    <message>
        <source>Beside "{name}" lies "{journal}", which is not from this program and would change the project.</source>
        <translation>「{name}」旁邊有「{journal}」，它不是本程式的檔案，會更動專案。</translation>
    </message>
    <message>
        <source>Beside "{name}" lies "{wal}", which does not belong to it, or is damaged.</source>
        <translation>「{name}」旁邊的「{wal}」不屬於它，或已損壞。</translation>
    </message>
    <message>
        <source>Change it by hand instead.</source>
        <translation>請改為手動更改。</translation>
    </message>
    <message>
        <source>Change it.</source>
        <translation>請更改。</translation>
    </message>
    <message>
        <source>Change {key} has two contents: one of the two files was altered. Nothing was merged.</source>
        <translation>變更 {key} 有兩種內容：兩個檔案中有一個被更動過。沒有合併任何內容。</translation>
    </message>
    <message>
        <source>Change {key} was altered on its way. Nothing was merged.</source>
        <translation>變更 {key} 在傳遞中被更動過。沒有合併任何內容。</translation>
    </message>
    <message>
        <source>Check its rights.</source>
        <translation>請檢查其權限。</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>請檢查磁碟。</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>請檢查名稱和資料夾。</translation>
    </message>
    <message>
        <source>Check the printer, or save the document as PDF.</source>
        <translation>請檢查印表機，或把文件儲存為 PDF。</translation>
    </message>
    <message>
        <source>Check the rights of the file and its folder.</source>
        <translation>請檢查檔案及其資料夾的權限。</translation>
    </message>
    <message>
        <source>Check the unit of the offsets (code points) and that the text is the same.</source>
        <translation>請檢查位置的單位（碼位），以及原文是否相同。</translation>
    </message>
    <message>
        <source>Choose File &gt; Who works first.</source>
        <translation>請先在「檔案」選單中選擇「更換標註員」。</translation>
    </message>
    <message>
        <source>Choose a bundle or a project file.</source>
        <translation>請選擇工作包或專案檔案。</translation>
    </message>
    <message>
        <source>Choose a difference.</source>
        <translation>請選擇一處差異。</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation>請選擇已有且可寫入的資料夾。</translation>
    </message>
    <message>
        <source>Choose a folder that exists, has room and may be written to.</source>
        <translation>請選擇已有、空間足夠且可寫入的資料夾。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>請選擇可以寫入的資料夾。</translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation>請選擇可以寫入的位置。</translation>
    </message>
    <message>
        <source>Choose a project file (.annot).</source>
        <translation>請選擇專案檔案（.annot）。</translation>
    </message>
    <message>
        <source>Choose a span, a document or a label.</source>
        <translation>請選擇一處標註、一篇文件或一個標籤。</translation>
    </message>
    <message>
        <source>Choose a value.</source>
        <translation>請選擇一個值。</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>請選擇另一個備份。</translation>
    </message>
    <message>
        <source>Choose another copy of it, or a bundle.</source>
        <translation>請選擇它的另一個副本，或工作包。</translation>
    </message>
    <message>
        <source>Choose another document.</source>
        <translation>請選擇另一篇文件。</translation>
    </message>
    <message>
        <source>Choose another encoding, or save the file as UTF-8.</source>
        <translation>請選擇其他編碼，或將檔案另存為 UTF-8。</translation>
    </message>
    <message>
        <source>Choose another folder, or move the file away.</source>
        <translation>請選擇別的資料夾，或移走該檔案。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>請選擇另一個資料夾。</translation>
    </message>
    <message>
        <source>Choose another label.</source>
        <translation>請選擇其他標籤。</translation>
    </message>
    <message>
        <source>Choose another name for the export.</source>
        <translation>請為匯出另取名稱。</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>請選擇其他名稱或資料夾。</translation>
    </message>
    <message>
        <source>Choose another name, or a folder for the backups.</source>
        <translation>請選擇其他名稱，或存放備份的資料夾。</translation>
    </message>
    <message>
        <source>Choose another name, or open it.</source>
        <translation>請另取名稱，或開啟它。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>請另取名稱。</translation>
    </message>
    <message>
        <source>Choose another span or another relation.</source>
        <translation>請選擇其他標註或其他關係。</translation>
    </message>
    <message>
        <source>Choose another span.</source>
        <translation>請選擇其他標註。</translation>
    </message>
    <message>
        <source>Choose another, or make a new project.</source>
        <translation>請選擇其他檔案，或新增專案。</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>請另選一個。</translation>
    </message>
    <message>
        <source>Choose one of its documents.</source>
        <translation>請選擇其中的一篇文件。</translation>
    </message>
    <message>
        <source>Choose one of its labels.</source>
        <translation>請選擇其中的一個標籤。</translation>
    </message>
    <message>
        <source>Choose one of the labels in it.</source>
        <translation>請選擇組內的一個標籤。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>請選擇一個。</translation>
    </message>
    <message>
        <source>Choose spans of one document.</source>
        <translation>請選擇同一篇文件的標註。</translation>
    </message>
    <message>
        <source>Choose two labels of one kind.</source>
        <translation>請選兩個同類的標籤。</translation>
    </message>
    <message>
        <source>Choose who works.</source>
        <translation>請選擇由誰標註。</translation>
    </message>
    <message>
        <source>Close it, then restore again.</source>
        <translation>請先關閉它，再還原。</translation>
    </message>
    <message>
        <source>Close that program and try again.</source>
        <translation>請關閉那個程式再試。</translation>
    </message>
    <message>
        <source>Close the other window, or save a copy.</source>
        <translation>請關閉另一個視窗，或另存副本。</translation>
    </message>
    <message>
        <source>Complete or correct it.</source>
        <translation>請補全或改正。</translation>
    </message>
    <message>
        <source>Copy it with the files beside it to another folder, and open it there.</source>
        <translation>請將它和旁邊的檔案一起複製到另一個資料夾，在那裡開啟。</translation>
    </message>
    <message>
        <source>Correct the text it came from and import it again.</source>
        <translation>請更正其來源文字後重新匯入。</translation>
    </message>
    <message>
        <source>Count code points from 0, the end not included, or name "offset_unit".</source>
        <translation>請從 0 起以碼位計數，不含末尾，或註明「offset_unit」。</translation>
    </message>
    <message>
        <source>Decide without settling it, or ask one of them.</source>
        <translation>只作結論、不作裁定，或請其中一位裁定。</translation>
    </message>
    <message>
        <source>Do not trust it; ask who gave it to you for an export instead.</source>
        <translation>不要相信它；請向給你檔案的人索取匯出檔案。</translation>
    </message>
    <message>
        <source>Export as TOML.</source>
        <translation>請改用 TOML 格式匯出。</translation>
    </message>
    <message>
        <source>Files not read to the end when the import was stopped: {n} of {files}.</source>
        <translation>匯入停止時，{files} 個檔案中有 {n} 個沒有讀完。</translation>
    </message>
    <message>
        <source>Free some space and do it again.</source>
        <translation>請騰出一些空間再試。</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>請騰出一些空間，或選擇其他磁碟。</translation>
    </message>
    <message>
        <source>Give both words.</source>
        <translation>請給出兩邊的詞。</translation>
    </message>
    <message>
        <source>Give each field once.</source>
        <translation>每個欄位請只寫一次。</translation>
    </message>
    <message>
        <source>Give it a "text".</source>
        <translation>請給它加上「text」。</translation>
    </message>
    <message>
        <source>Give it a name and a colour.</source>
        <translation>請給它取名並選顏色。</translation>
    </message>
    <message>
        <source>Give it an id.</source>
        <translation>請給它一個識別碼。</translation>
    </message>
    <message>
        <source>Give it another id.</source>
        <translation>請給它另一個識別碼。</translation>
    </message>
    <message>
        <source>Give it another key in the scheme.</source>
        <translation>請在標籤體系中為它另設快速鍵。</translation>
    </message>
    <message>
        <source>Give it another parent.</source>
        <translation>請給它另一個上級。</translation>
    </message>
    <message>
        <source>Give one another id.</source>
        <translation>請給其中一個換識別碼。</translation>
    </message>
    <message>
        <source>Give one of them another key.</source>
        <translation>請給其中一個換按鍵。</translation>
    </message>
    <message>
        <source>Gold did not hold it: reviewers had not agreed on it.</source>
        <translation>黃金標準中本來就沒有它：審核員的結論不一致。</translation>
    </message>
    <message>
        <source>Gold does not hold it. In review, X agrees that it goes, E puts it into gold all the same.</source>
        <translation>黃金標準中沒有它。審核時按 X 同意刪除，按 E 仍收入黃金標準。</translation>
    </message>
    <message>
        <source>Gold holds it all the same: the like of it is in gold.</source>
        <translation>黃金標準中仍有它：相同的標註已收入黃金標準。</translation>
    </message>
    <message>
        <source>Gold is only written by review.</source>
        <translation>黃金標準只能由審核寫入。</translation>
    </message>
    <message>
        <source>Group "{label}" has a key, but a group cannot be applied.</source>
        <translation>標籤組「{label}」設了按鍵，但標籤組不能用來標註。</translation>
    </message>
    <message>
        <source>Group "{label}" stands inside itself.</source>
        <translation>標籤組「{label}」在它自己裡面。</translation>
    </message>
    <message>
        <source>How far {object} has got with {title} was set on both sides.</source>
        <translation>{object} 在 {title} 的進度雙方都作了更改。</translation>
    </message>
    <message>
        <source>If its work belongs here, merge it with --adopt: its documents, annotations and labels come in as if they had been made here; people of one name become one person, labels of one id one label, and where the two differ the later change counts; its settings stay behind. --dry-run lists every such place first.</source>
        <translation>如果其中的工作屬於此專案，請以 --adopt 合併：它的文件、標註和標籤會像在此處所做的一樣併入；同名的人視為一人，識別碼相同的標籤視為一個，兩者不同之處以較晚的更改為準；它的設定不併入。--dry-run 會先逐一列出這些地方。</translation>
    </message>
    <message>
        <source>If the text is wrong, name its encoding and import it again.</source>
        <translation>如果文字不對，請指定編碼重新匯入。</translation>
    </message>
    <message>
        <source>Import it with --restore, or take it out of the trash, to bring it back.</source>
        <translation>要還原它，請以 --restore 匯入，或從垃圾桶取回。</translation>
    </message>
    <message>
        <source>Import plain text (.txt) or JSONL.</source>
        <translation>請匯入純文字 (.txt) 或 JSONL。</translation>
    </message>
    <message>
        <source>Import some first.</source>
        <translation>請先匯入一些。</translation>
    </message>
    <message>
        <source>In the scheme, {where} must be a table.</source>
        <translation>標籤體系裡的{where}應為表格。</translation>
    </message>
    <message>
        <source>In {where}: the field {field} is not known.</source>
        <translation>{where}：沒有 {field} 這個欄位。</translation>
    </message>
    <message>
        <source>In {where}: {field} must be one of: {known}.</source>
        <translation>{where}：欄位 {field} 只能是 {known} 之一。</translation>
    </message>
    <message>
        <source>In {where}: {field} must be {expected}.</source>
        <translation>{where}：欄位 {field} 應為{expected}。</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>請安裝新版本。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>請重新安裝程式。</translation>
    </message>
    <message>
        <source>It is no JSON object.</source>
        <translation>它不是 JSON 物件。</translation>
    </message>
    <message>
        <source>It is not in gold until the conflict is settled in review.</source>
        <translation>在審核中解決衝突之前，它不在黃金標準中。</translation>
    </message>
    <message>
        <source>It is to be decided again.</source>
        <translation>需要重新審核。</translation>
    </message>
    <message>
        <source>It may have been deleted; choose another.</source>
        <translation>它可能已被刪除；請另選一個。</translation>
    </message>
    <message>
        <source>Its id {id} stands twice in the record.</source>
        <translation>它的識別碼 {id} 在記錄中出現兩次。</translation>
    </message>
    <message>
        <source>Its offsets {offsets} are no passage of the text ({length} characters).</source>
        <translation>它的位置 {offsets} 不是原文（{length} 個字元）中的片段。</translation>
    </message>
    <message>
        <source>Its quote is "{quote}", but "{found}" stands at its offsets.</source>
        <translation>它引用的是「{quote}」，但該位置是「{found}」。</translation>
    </message>
    <message>
        <source>Keep both files. Restore a backup; or, if you put "{wal}" there, move it to another folder.</source>
        <translation>請保留這兩個檔案。請還原備份；如果「{wal}」是你放在那裡的，請將它移到其他資料夾。</translation>
    </message>
    <message>
        <source>Keep it, and restore a backup in its place.</source>
        <translation>請保留該檔案，並用備份還原。</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>請保留其中一個。</translation>
    </message>
    <message>
        <source>Label "{label}" has the parent "{parent}", which is no group.</source>
        <translation>標籤「{label}」的上級「{parent}」不是標籤組。</translation>
    </message>
    <message>
        <source>Label "{label}": "{colour}" is no colour.</source>
        <translation>標籤「{label}」：「{colour}」不是顏色。</translation>
    </message>
    <message>
        <source>Label "{label}": "{key}" is no key.</source>
        <translation>標籤「{label}」：「{key}」不是按鍵。</translation>
    </message>
    <message>
        <source>Label "{label}": attribute "{name}" needs choices exactly if it is a choice.</source>
        <translation>標籤「{label}」：屬性「{name}」是選擇類型時才需要、也必須有選項。</translation>
    </message>
    <message>
        <source>Label "{label}": attribute id "{name}" is used twice or is not snake_case.</source>
        <translation>標籤「{label}」：屬性識別碼「{name}」重複，或不是 snake_case。</translation>
    </message>
    <message>
        <source>Label number {number} has no id.</source>
        <translation>第 {number} 個標籤沒有識別碼。</translation>
    </message>
    <message>
        <source>Labels "{other}" ({other_key}) and "{label}" ({key}) cannot be told apart by their keys.</source>
        <translation>標籤「{other}」（{other_key}）和「{label}」（{key}）的按鍵無法區分。</translation>
    </message>
    <message>
        <source>Leave a verdict or a comment on it instead.</source>
        <translation>請改為給出審核結論或留言討論。</translation>
    </message>
    <message>
        <source>Leave it out to hand out everything.</source>
        <translation>不寫則指派全部文件。</translation>
    </message>
    <message>
        <source>Leave it out, or choose another file.</source>
        <translation>請略去它，或選擇其他檔案。</translation>
    </message>
    <message>
        <source>Leave out --rest.</source>
        <translation>請去掉 --rest。</translation>
    </message>
    <message>
        <source>Leave out who is to get nothing.</source>
        <translation>不指派的人請不要列出。</translation>
    </message>
    <message>
        <source>Let it end in .png.</source>
        <translation>檔名請以 .png 結尾。</translation>
    </message>
    <message>
        <source>Let them go to at least two, and not to fewer than the others.</source>
        <translation>請至少指派給兩人，且不少於其餘文件的人數。</translation>
    </message>
    <message>
        <source>Line {number} of {name} has no tab between two words.</source>
        <translation>{name} 第 {number} 行的兩個詞之間沒有定位字元。</translation>
    </message>
    <message>
        <source>Look at it in the scheme.</source>
        <translation>請在標籤體系中檢視。</translation>
    </message>
    <message>
        <source>Make it anew if it should stay; the log keeps what it was.</source>
        <translation>如應保留，請重新標註；變更記錄中留有原來的內容。</translation>
    </message>
    <message>
        <source>Make it first, or name another.</source>
        <translation>請先建立它，或另指定一個。</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>請縮短表示式。</translation>
    </message>
    <message>
        <source>Make it simpler, or look for plain text.</source>
        <translation>請簡化表示式，或改為尋找一般文字。</translation>
    </message>
    <message>
        <source>Make it, or choose another.</source>
        <translation>請建立它，或另選一個。</translation>
    </message>
    <message>
        <source>Mend its heads or tails.</source>
        <translation>請修改它的 heads 或 tails。</translation>
    </message>
    <message>
        <source>Mend the end of the file.</source>
        <translation>請改正檔案末尾。</translation>
    </message>
    <message>
        <source>Mend the line that is named.</source>
        <translation>請修改所指的那一行。</translation>
    </message>
    <message>
        <source>Mend this field.</source>
        <translation>請修改這個欄位。</translation>
    </message>
    <message>
        <source>More fields that are not known here, or given twice: {n}.</source>
        <translation>另有不認識或重複的欄位：{n} 個。</translation>
    </message>
    <message>
        <source>Move it to another folder, then open the project again.</source>
        <translation>請將它移到其他資料夾，再開啟專案。</translation>
    </message>
    <message>
        <source>Move it to the trash first.</source>
        <translation>請先將它移到垃圾桶。</translation>
    </message>
    <message>
        <source>Move or delete that span first.</source>
        <translation>請先調整或刪除那處標註。</translation>
    </message>
    <message>
        <source>Name a file for the picture.</source>
        <translation>請為圖片指定檔案。</translation>
    </message>
    <message>
        <source>Name a file in it, such as {example}.</source>
        <translation>請指定其中的檔案，例如 {example}。</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>請指定其中的檔案。</translation>
    </message>
    <message>
        <source>Name a file on a disk.</source>
        <translation>請指定磁碟上的檔案。</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>請指定檔案。</translation>
    </message>
    <message>
        <source>Name a group of this scheme.</source>
        <translation>請指定此標籤體系中的標籤組。</translation>
    </message>
    <message>
        <source>Name a person who labels.</source>
        <translation>請指定做標註的人。</translation>
    </message>
    <message>
        <source>Name annotators, or nobody.</source>
        <translation>請指定標註員，或不指定任何人。</translation>
    </message>
    <message>
        <source>Name everybody once.</source>
        <translation>每人只寫一次。</translation>
    </message>
    <message>
        <source>Name it as in an export, or put it into "meta".</source>
        <translation>請依匯出檔案的寫法命名，或放進「meta」。</translation>
    </message>
    <message>
        <source>Name its encoding (--encoding, or in the import window), or save it as UTF-8.</source>
        <translation>請指定其編碼（--encoding，或在匯入視窗中），或另存為 UTF-8。</translation>
    </message>
    <message>
        <source>Name more, or ask for fewer.</source>
        <translation>請多指定幾位，或減少每篇的人數。</translation>
    </message>
    <message>
        <source>Name one of the project.</source>
        <translation>請指定此專案中的標註員。</translation>
    </message>
    <message>
        <source>Name people.</source>
        <translation>請指定人員。</translation>
    </message>
    <message>
        <source>Name the file itself to import it.</source>
        <translation>要匯入它，請直接指定該檔案。</translation>
    </message>
    <message>
        <source>Name the setting.</source>
        <translation>請指定設定的名稱。</translation>
    </message>
    <message>
        <source>Name them there, too, or leave the share out.</source>
        <translation>請把此人也列為指派對象，或去掉該份額。</translation>
    </message>
    <message>
        <source>Nobody is done with this document.</source>
        <translation>還沒有人完成這篇文件。</translation>
    </message>
    <message>
        <source>Nobody is named who works here.</source>
        <translation>還沒有指定由誰標註。</translation>
    </message>
    <message>
        <source>Nothing is chosen to comment on.</source>
        <translation>沒有選擇要討論的內容。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>沒有選取內容。</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu run: sudo apt-get install {packages}</source>
        <translation>在 Debian 或 Ubuntu 上執行：sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>Only a document in the trash can be purged.</source>
        <translation>只有垃圾桶中的文件才能徹底刪除。</translation>
    </message>
    <message>
        <source>Only those whom the project names may settle a conflict of verdicts: {people}.</source>
        <translation>只有專案指定的人可以裁定審核結論的衝突：{people}。</translation>
    </message>
    <message>
        <source>Open it where it can be written once, or make room for temporary files.</source>
        <translation>請在可寫入的位置開啟它一次，或騰出存放暫存檔的空間。</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>請開啟它，或另取名稱。</translation>
    </message>
    <message>
        <source>OpenCC's text format cannot hold the term {source}.</source>
        <translation>OpenCC 文字格式無法容納用語「{source}」。</translation>
    </message>
    <message>
        <source>Relation "{label}" names "{end}", which is no label.</source>
        <translation>關係「{label}」提到的「{end}」不是標籤。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>請刪除它。</translation>
    </message>
    <message>
        <source>Remove the key.</source>
        <translation>請刪除該按鍵。</translation>
    </message>
    <message>
        <source>Restore a backup or another copy.</source>
        <translation>請還原備份或其他副本。</translation>
    </message>
    <message>
        <source>Restore it first.</source>
        <translation>請先還原它。</translation>
    </message>
    <message>
        <source>Restore it under a name of its own.</source>
        <translation>請用另外的名稱還原它。</translation>
    </message>
    <message>
        <source>Reviewers contradict each other on the {kind} {what} in {title}: {reviewers}.</source>
        <translation>審核員對 {title} 中的{kind} {what} 結論相互衝突：{reviewers}。</translation>
    </message>
    <message>
        <source>Reviewers contradict each other on the {kind} {what} of {owners} in {title}: {reviewers}.</source>
        <translation>審核員對 {title} 中 {owners} 的{kind} {what} 結論相互衝突：{reviewers}。</translation>
    </message>
    <message>
        <source>Run `annotator check` on the project.</source>
        <translation>請對專案執行 `annotator check`。</translation>
    </message>
    <message>
        <source>Run check on both, and merge from an unaltered copy.</source>
        <translation>請對兩者都執行 check，再用未更動的副本合併。</translation>
    </message>
    <message>
        <source>Run check.</source>
        <translation>請執行 check。</translation>
    </message>
    <message>
        <source>Run: sh packaging/start.sh</source>
        <translation>請執行：sh packaging/start.sh</translation>
    </message>
    <message>
        <source>Save a copy elsewhere to work.</source>
        <translation>請另存副本後再編輯。</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>請另存為 UTF-8。</translation>
    </message>
    <message>
        <source>Save its text as .txt and import that.</source>
        <translation>請將其中的文字另存為 .txt 再匯入。</translation>
    </message>
    <message>
        <source>Say who works: --annotator NAME.</source>
        <translation>請說明由誰標註：--annotator 名字。</translation>
    </message>
    <message>
        <source>See the label's attributes in the scheme.</source>
        <translation>請查看標籤體系中該標籤的屬性。</translation>
    </message>
    <message>
        <source>Select a passage and a label first.</source>
        <translation>請先選擇片段和標籤。</translation>
    </message>
    <message>
        <source>Select a passage first.</source>
        <translation>請先選取片段。</translation>
    </message>
    <message>
        <source>Select a passage of the text.</source>
        <translation>請選取文字中的片段。</translation>
    </message>
    <message>
        <source>Sending back needs a reason.</source>
        <translation>退回重標需要寫明理由。</translation>
    </message>
    <message>
        <source>Something of {title} ({kind} {object}) was changed on both sides.</source>
        <translation>{title} 中的內容 ({kind} {object}) 雙方都作了更改。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: {trace}</source>
        <translation>程式內部出錯：{trace}</translation>
    </message>
    <message>
        <source>Split it into articles, or save the articles as JSONL with one record each.</source>
        <translation>請依文章拆分，或存為 JSONL，一篇一筆記錄。</translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation>可以隨時重新開始。</translation>
    </message>
    <message>
        <source>Term {number} of {name} begins or ends with a blank or holds a line end: {source}.</source>
        <translation>{name} 的第 {number} 個詞條首尾有空格或含有換行：{source}。</translation>
    </message>
    <message>
        <source>Term {number} of {name} has an empty side.</source>
        <translation>{name} 的第 {number} 個詞條有一邊是空的。</translation>
    </message>
    <message>
        <source>The Python package PySide6 is not installed.</source>
        <translation>沒有安裝 Python 套件 PySide6。</translation>
    </message>
    <message>
        <source>The Python package {name} is not installed.</source>
        <translation>沒有安裝 Python 套件 {name}。</translation>
    </message>
    <message>
        <source>The backup is of another project than "{name}".</source>
        <translation>此備份屬於另一個專案，不是「{name}」。</translation>
    </message>
    <message>
        <source>The bundle {name} is damaged or incomplete.</source>
        <translation>工作包 {name} 已損壞或不完整。</translation>
    </message>
    <message>
        <source>The bundle {name} was altered ({place}); nothing of it can be trusted.</source>
        <translation>工作包 {name} 被更動過（{place}）；其中的內容都不可信。</translation>
    </message>
    <message>
        <source>The copy "{name}" came out damaged and was thrown away.</source>
        <translation>副本「{name}」寫壞了，已捨棄。</translation>
    </message>
    <message>
        <source>The copy "{name}" cannot be written: {reason}.</source>
        <translation>無法寫入副本「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>The disk is full; {name} was not written and an older file is unchanged.</source>
        <translation>磁碟已滿；沒有寫入 {name}，原有檔案未變。</translation>
    </message>
    <message>
        <source>The documents for agreement would go to {shared} annotators, all others to {copies}.</source>
        <translation>用於計算一致性的文件只指派給 {shared} 人，其餘文件卻指派給 {copies} 人。</translation>
    </message>
    <message>
        <source>The ends of a relation lie in one document.</source>
        <translation>關係的兩端必須在同一篇文件中。</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>匯出已停止，沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>The expression is longer than {most} characters.</source>
        <translation>表示式超過 {most} 個字元。</translation>
    </message>
    <message>
        <source>The expression takes too long in this text.</source>
        <translation>該表示式在這篇文字裡用時過長。</translation>
    </message>
    <message>
        <source>The field {field} is given twice in one object; the last one counts. Records with this: {n}, of which this is the first.</source>
        <translation>欄位 {field} 在一個物件中出現兩次，以後一個為準。有此情況的記錄：{n} 筆，這是第一筆。</translation>
    </message>
    <message>
        <source>The field {field} is missing.</source>
        <translation>缺少欄位 {field}。</translation>
    </message>
    <message>
        <source>The field {field} is not known here and was passed over. Records with this: {n}, of which this is the first.</source>
        <translation>不認識欄位 {field}，已略過。含有它的記錄：{n} 筆，這是第一筆。</translation>
    </message>
    <message>
        <source>The field {field} must be one of: {known}.</source>
        <translation>欄位 {field} 只能是 {known} 之一。</translation>
    </message>
    <message>
        <source>The field {field} must be {expected}.</source>
        <translation>欄位 {field} 應為{expected}。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 (byte {byte}).</source>
        <translation>檔案不是 UTF-8（第 {byte} 位元組）。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>無法建立資料夾 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The folder {name} holds no files.</source>
        <translation>資料夾 {name} 中沒有檔案。</translation>
    </message>
    <message>
        <source>The keys of the labels "{object}" and "{other}" clash ("{detail}"); "{object}" loses its.</source>
        <translation>標籤「{object}」與「{other}」的快速鍵衝突（「{detail}」）；「{object}」失去其快速鍵。</translation>
    </message>
    <message>
        <source>The label "{label}" comes in.</source>
        <translation>標籤「{label}」將併入。</translation>
    </message>
    <message>
        <source>The label "{object}" is retired here and not on the other side: it can be used again.</source>
        <translation>標籤「{object}」在此處停用而對方沒有停用：現在又可使用。</translation>
    </message>
    <message>
        <source>The label "{object}" is retired here and not on the other side: retired counts.</source>
        <translation>標籤「{object}」在此處停用而對方沒有停用：以停用為準。</translation>
    </message>
    <message>
        <source>The label "{object}" is retired on the other side and not here: it can still be used.</source>
        <translation>標籤「{object}」對方已停用而此處沒有停用：仍可使用。</translation>
    </message>
    <message>
        <source>The label "{object}" is retired on the other side and not here: retired counts.</source>
        <translation>標籤「{object}」對方已停用而此處沒有停用：以停用為準。</translation>
    </message>
    <message>
        <source>The label "{object}" named a group or label that is no more; it stands without.</source>
        <translation>標籤「{object}」所指的群組或標籤已不存在；它現在不帶該項。</translation>
    </message>
    <message>
        <source>The label "{object}" was added to the scheme.</source>
        <translation>標籤「{object}」已加入標籤體系。</translation>
    </message>
    <message>
        <source>The label "{object}" was retired on the other side.</source>
        <translation>標籤「{object}」已被對方停用。</translation>
    </message>
    <message>
        <source>The label "{object}" was taken into use again on the other side.</source>
        <translation>標籤「{object}」已被對方重新啟用。</translation>
    </message>
    <message>
        <source>The labels stand in the other side's order now.</source>
        <translation>標籤現在依對方的順序排列。</translation>
    </message>
    <message>
        <source>The later change of each field counts; the log keeps both.</source>
        <translation>每個欄位以較晚的變更為準；兩者都留在變更記錄中。</translation>
    </message>
    <message>
        <source>The other side's counts: here there was nothing in its place.</source>
        <translation>以對方為準：此處此項原為空。</translation>
    </message>
    <message>
        <source>The other side's counts: it is the later change. Change it by hand if it should be as it was.</source>
        <translation>以對方為準：它是較晚的更改。如要改回，請手動更改。</translation>
    </message>
    <message>
        <source>The overlap is from 0 to 100 per cent of the documents, not {overlap}.</source>
        <translation>重複指派比例須在文件的 0 % 到 100 % 之間，不能是 {overlap} %。</translation>
    </message>
    <message>
        <source>The pilot round is to have {pilot} documents, but there are {documents} to hand out.</source>
        <translation>試標輪要 {pilot} 篇文件，但可指派的只有 {documents} 篇。</translation>
    </message>
    <message>
        <source>The printer does not take the pages.</source>
        <translation>印表機沒有接收頁面。</translation>
    </message>
    <message>
        <source>The range {start} to {end} lies outside the text of {length} characters.</source>
        <translation>範圍 {start} 到 {end} 超出了原文的 {length} 個字元。</translation>
    </message>
    <message>
        <source>The record has no text.</source>
        <translation>此記錄沒有文字。</translation>
    </message>
    <message>
        <source>The sample articles of this installation are damaged: {first}</source>
        <translation>此安裝中的範例文章已損壞：{first}</translation>
    </message>
    <message>
        <source>The scheme has no label "{label}".</source>
        <translation>標籤體系中沒有標籤「{label}」。</translation>
    </message>
    <message>
        <source>The scheme has no label "{object}"; what carries it was left out.</source>
        <translation>標籤體系中沒有標籤「{object}」；帶有它的標註未匯入。</translation>
    </message>
    <message>
        <source>The scheme has no labels.</source>
        <translation>標籤體系中沒有標籤。</translation>
    </message>
    <message>
        <source>The scheme lacks the labels {labels}. Nothing was imported.</source>
        <translation>標籤體系中缺少標籤 {labels}。沒有匯入任何內容。</translation>
    </message>
    <message>
        <source>The setting "{name}" was set on the other side.</source>
        <translation>設定「{name}」在對方已更改。</translation>
    </message>
    <message>
        <source>The setting "{object}" was changed on both sides.</source>
        <translation>設定「{object}」雙方都作了更改。</translation>
    </message>
    <message>
        <source>The system lacks shared libraries that the window needs: {names}.</source>
        <translation>系統缺少視窗所需的共用程式庫：{names}。</translation>
    </message>
    <message>
        <source>The text of document "{document}" is not in this project.</source>
        <translation>文件「{document}」的原文不在此專案中。</translation>
    </message>
    <message>
        <source>The text of {title} is damaged; it is left out.</source>
        <translation>{title} 的原文已損壞；未匯出。</translation>
    </message>
    <message>
        <source>The text {digest} was altered on its way. Nothing was merged.</source>
        <translation>原文 {digest} 在傳遞中被更動過。沒有合併任何內容。</translation>
    </message>
    <message>
        <source>The title, or whether it is in the trash, of {title} was changed on both sides.</source>
        <translation>{title} 的標題或是否在垃圾桶中，雙方都作了更改。</translation>
    </message>
    <message>
        <source>The {kind} "{object}" is in use by now.</source>
        <translation>{kind}「{object}」現在已有使用。</translation>
    </message>
    <message>
        <source>The {kind} "{object}" was changed on the other side, {field}{part}: "{here}" is now "{kept}".</source>
        <translation>{kind}「{object}」在對方已更改，{field}{part}：「{here}」現為「{kept}」。</translation>
    </message>
    <message>
        <source>The {kind} "{object}", {field}{part}: "{here}" here, "{there}" on the other side.</source>
        <translation>{kind}「{object}」，{field}{part}：此處為「{here}」，對方為「{there}」。</translation>
    </message>
    <message>
        <source>The {kind} "{object}", {field}{part}: one file says "{there}", another "{kept}".</source>
        <translation>{kind}「{object}」，{field}{part}：一個檔案為「{there}」，另一個為「{kept}」。</translation>
    </message>
    <message>
        <source>The {kind} {what} in {title} was changed on one side and deleted on the other; it is deleted.</source>
        <translation>{title} 中的{kind} {what} 一方作了變更，另一方已刪除；現已刪除。</translation>
    </message>
    <message>
        <source>The {kind} {what} of {owners} in {title} was changed on one side and deleted on the other; it is deleted.</source>
        <translation>{title} 中 {owners} 的{kind} {what} 一方作了變更，另一方已刪除；現已刪除。</translation>
    </message>
    <message>
        <source>There are no documents to hand out.</source>
        <translation>沒有可指派的文件。</translation>
    </message>
    <message>
        <source>There are no documents to hand out: all were given.</source>
        <translation>沒有可指派的文件：全部都已指派。</translation>
    </message>
    <message>
        <source>There is already a {kind} "{id}".</source>
        <translation>已有 {kind}「{id}」。</translation>
    </message>
    <message>
        <source>There is already an annotator "{name}".</source>
        <translation>已有標註員「{name}」。</translation>
    </message>
    <message>
        <source>There is no annotator "{name}".</source>
        <translation>沒有標註員「{name}」。</translation>
    </message>
    <message>
        <source>There is no document "{document}" in this project.</source>
        <translation>此專案中沒有文件「{document}」。</translation>
    </message>
    <message>
        <source>There is no file "{name}".</source>
        <translation>沒有檔案「{name}」。</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>沒有檔案 {name}。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>沒有資料夾 {folder}。</translation>
    </message>
    <message>
        <source>There is no thread "{thread}".</source>
        <translation>沒有討論串「{thread}」。</translation>
    </message>
    <message>
        <source>There is no {kind} "{object}".</source>
        <translation>沒有 {kind}「{object}」。</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>沒有需要裁定的內容。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>沒有可以重做的動作。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可以復原的動作。</translation>
    </message>
    <message>
        <source>These spans already have this relation.</source>
        <translation>這兩處標註已有此關係。</translation>
    </message>
    <message>
        <source>This annotation belongs to "{owner}"; you work as "{annotator}".</source>
        <translation>此標註屬於「{owner}」；你現在是「{annotator}」。</translation>
    </message>
    <message>
        <source>This disk cannot keep a project safe (no WAL).</source>
        <translation>此磁碟無法安全存放專案（不支援 WAL）。</translation>
    </message>
    <message>
        <source>This document was purged.</source>
        <translation>此文件已被徹底刪除。</translation>
    </message>
    <message>
        <source>This is no regular expression.</source>
        <translation>這不是有效的正規表示式。</translation>
    </message>
    <message>
        <source>This is no regular expression: see character {place}.</source>
        <translation>這不是有效的正規表示式：請看第 {place} 個字元。</translation>
    </message>
    <message>
        <source>This is not TOML: line {line}, from character {column} on.</source>
        <translation>這不是 TOML：第 {line} 行第 {column} 個字元起有誤。</translation>
    </message>
    <message>
        <source>This is not TOML: the end of the file is wrong.</source>
        <translation>這不是 TOML：檔案末尾有誤。</translation>
    </message>
    <message>
        <source>This line is no JSON object.</source>
        <translation>此行不是 JSON 物件。</translation>
    </message>
    <message>
        <source>This line is not JSON from character {at} on.</source>
        <translation>此行從第 {at} 個字元起不是 JSON。</translation>
    </message>
    <message>
        <source>This line is not JSON: byte {at} is not UTF-8.</source>
        <translation>此行不是 JSON：第 {at} 位元組不是 UTF-8。</translation>
    </message>
    <message>
        <source>This line is not JSON: {constant} is no number there.</source>
        <translation>此行不是 JSON：{constant} 不是 JSON 的數。</translation>
    </message>
    <message>
        <source>This line of JSON is too deeply nested.</source>
        <translation>此行 JSON 巢狀過深。</translation>
    </message>
    <message>
        <source>This passage already has your label "{label}".</source>
        <translation>此片段已有你標的「{label}」。</translation>
    </message>
    <message>
        <source>This passage meets your span "{label}", and this scheme allows no overlaps.</source>
        <translation>此片段與你的標註「{label}」相交，而此標籤體系不允許重疊。</translation>
    </message>
    <message>
        <source>This project has no annotator "{annotator}".</source>
        <translation>此專案中沒有標註員「{annotator}」。</translation>
    </message>
    <message>
        <source>Two halves of a surrogate pair stand side by side in a text; JSON cannot hold that.</source>
        <translation>文字中有兩個相鄰的半個代理對；JSON 無法容納。</translation>
    </message>
    <message>
        <source>Two labels have the id "{label}".</source>
        <translation>有兩個標籤的識別碼都是「{label}」。</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>請輸入名字。</translation>
    </message>
    <message>
        <source>Undo or delete that first, or retire the label.</source>
        <translation>請先復原或刪除它，或停用該標籤。</translation>
    </message>
    <message>
        <source>Use #rrggbb.</source>
        <translation>請使用 #rrggbb。</translation>
    </message>
    <message>
        <source>Use English words in snake_case.</source>
        <translation>請使用 snake_case 形式的英文。</translation>
    </message>
    <message>
        <source>Use a slot from 1 to 20, or #rrggbb.</source>
        <translation>請使用 1 到 20 的色位，或 #rrggbb。</translation>
    </message>
    <message>
        <source>Use another id.</source>
        <translation>請使用其他識別碼。</translation>
    </message>
    <message>
        <source>Use at least one letter.</source>
        <translation>至少要有一個字。</translation>
    </message>
    <message>
        <source>Use digits and small letters, with blanks between several.</source>
        <translation>請使用數字和小寫字母，多個鍵之間用空格隔開。</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>請使用其中之一：{known}。</translation>
    </message>
    <message>
        <source>Use one of: {units}.</source>
        <translation>請使用其中之一：{units}。</translation>
    </message>
    <message>
        <source>Use text, finite numbers, lists and objects.</source>
        <translation>請使用文字、有限的數、清單和物件。</translation>
    </message>
    <message>
        <source>Use the one there is, or another name.</source>
        <translation>請使用已有的，或另取名字。</translation>
    </message>
    <message>
        <source>Use whole characters.</source>
        <translation>請使用完整的字元。</translation>
    </message>
    <message>
        <source>What is here counts: it is the later change.</source>
        <translation>以此處為準：它是較晚的更改。</translation>
    </message>
    <message>
        <source>What is here stays: the other side has nothing in its place.</source>
        <translation>此處維持不變：對方此項為空。</translation>
    </message>
    <message>
        <source>What was read so far is in the project.</source>
        <translation>已讀入的部分在專案中。</translation>
    </message>
    <message>
        <source>Write 0 or more.</source>
        <translation>請填 0 或更大的數。</translation>
    </message>
    <message>
        <source>Write NAME=NUMBER, such as 甲=2.</source>
        <translation>請寫成 姓名=數字，如 甲=2。</translation>
    </message>
    <message>
        <source>Write it as a table.</source>
        <translation>請寫成表格。</translation>
    </message>
    <message>
        <source>Write one object on each line.</source>
        <translation>每行請寫一個物件。</translation>
    </message>
    <message>
        <source>Write one term a line: the word, a tab, what to show.</source>
        <translation>每行寫一個詞條：原詞、定位字元、顯示的詞。</translation>
    </message>
    <message>
        <source>Write something.</source>
        <translation>請寫些內容。</translation>
    </message>
    <message>
        <source>Write the word, a tab, what to show.</source>
        <translation>請寫原詞、定位字元、顯示的詞。</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>請寫明要做什麼。</translation>
    </message>
    <message>
        <source>label "{label}"</source>
        <translation>標籤「{label}」</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>第 {number} 個標籤</translation>
    </message>
    <message>
        <source>the scheme</source>
        <translation>標籤體系</translation>
    </message>
    <message>
        <source>{code} ({title} {object} {detail})</source>
        <translation>{code} ({title} {object} {detail})</translation>
    </message>
    <message>
        <source>{configuration} changes words, not only characters: the text is not what its author wrote.</source>
        <translation>{configuration} 不只換字，還換用語：文字不再是作者所寫。</translation>
    </message>
    <message>
        <source>{field}{part}: "{here}" here, "{there}" on the other side, "{kept}" counts.</source>
        <translation>{field}{part}：此處「{here}」，對方「{there}」，以「{kept}」為準。</translation>
    </message>
    <message>
        <source>{field}{part}: "{here}" here, "{there}" on the other side.</source>
        <translation>{field}{part}：此處「{here}」，對方「{there}」。</translation>
    </message>
    <message>
        <source>{field}{part}: "{here}" in one file, "{there}" in another, "{kept}" counts.</source>
        <translation>{field}{part}：一個檔案「{here}」，另一個「{there}」，以「{kept}」為準。</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}：{problem}</translation>
    </message>
    <message>
        <source>{folder} cannot be written to.</source>
        <translation>{folder} 不可寫入。</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} 不是資料夾。</translation>
    </message>
    <message>
        <source>{list} is left out. {problem}</source>
        <translation>{list} 未匯入。{problem}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>無法讀取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation>無法寫入 {name}。</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <translation>無法寫入 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} 已存在。</translation>
    </message>
    <message>
        <source>{name} gives the term {source} twice.</source>
        <translation>{name} 中詞條 {source} 出現兩次。</translation>
    </message>
    <message>
        <source>{name} has no table of terms.</source>
        <translation>{name} 中沒有詞條表。</translation>
    </message>
    <message>
        <source>{name} has {size} MB; one text may have {limit} MB.</source>
        <translation>{name} 有 {size} MB；一篇文字最多 {limit} MB。</translation>
    </message>
    <message>
        <source>{name} holds only blanks.</source>
        <translation>{name} 裡只有空白。</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} 是資料夾。</translation>
    </message>
    <message>
        <source>{name} is a project or another database; it is not replaced.</source>
        <translation>{name} 是專案或其他資料庫；沒有覆寫它。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空的。</translation>
    </message>
    <message>
        <source>{name} is in no encoding that is known here (UTF-8, UTF-16, GB18030, Big5).</source>
        <translation>{name} 的編碼無法識別（可用 UTF-8、UTF-16、GB18030、Big5）。</translation>
    </message>
    <message>
        <source>{name} is neither TOML nor a list of words with tabs: {problem}</source>
        <translation>{name} 既不是 TOML，也不是以定位字元分隔的詞表：{problem}</translation>
    </message>
    <message>
        <source>{name} is no bundle of this program.</source>
        <translation>{name} 不是本程式的工作包。</translation>
    </message>
    <message>
        <source>{name} is no bundle.</source>
        <translation>{name} 不是工作包。</translation>
    </message>
    <message>
        <source>{name} is no ordinary file.</source>
        <translation>{name} 不是一般檔案。</translation>
    </message>
    <message>
        <source>{name} is not a text file.</source>
        <translation>{name} 不是文字檔。</translation>
    </message>
    <message>
        <source>{name} is not in {encoding}: byte {byte} does not fit.</source>
        <translation>{name} 不是 {encoding} 編碼：第 {byte} 位元組不符。</translation>
    </message>
    <message>
        <source>{name} is of another project, "{project}". Nothing was merged.</source>
        <translation>{name} 屬於另一個專案「{project}」。沒有合併任何內容。</translation>
    </message>
    <message>
        <source>{name} is passed over: neither text (.txt) nor JSONL (.jsonl) by its name.</source>
        <translation>略過 {name}：從檔名看既不是文字檔（.txt）也不是 JSONL（.jsonl）。</translation>
    </message>
    <message>
        <source>{name} is the project itself.</source>
        <translation>{name} 就是此專案本身。</translation>
    </message>
    <message>
        <source>{name} is there already; nothing was handed out.</source>
        <translation>{name} 已經存在；沒有指派任何內容。</translation>
    </message>
    <message>
        <source>{name} is {what}, not a text file.</source>
        <translation>{name} 不是文字檔，而是 {what}。</translation>
    </message>
    <message>
        <source>{name} lacks the text of a document ({document}) that this project does not have.</source>
        <translation>{name} 缺少一篇文件 ({document}) 的原文，而此專案中也沒有。</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>沒有讀取 {name} 的權限。</translation>
    </message>
    <message>
        <source>{name} may not be written in {folder}.</source>
        <translation>沒有在 {folder} 中寫入 {name} 的權限。</translation>
    </message>
    <message>
        <source>{name} was read as {encoding}; this is a guess.</source>
        <translation>{name} 以 {encoding} 讀取，這是推測。</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of this program (bundle {found}, here {known}).</source>
        <translation>{name} 由本程式的新版本寫成（工作包格式 {found}，此處為 {known}）。</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>無法寫入 {path}。</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} 是資料夾。</translation>
    </message>
    <message>
        <source>{path} is no name for a PNG.</source>
        <translation>{path} 不是 PNG 檔名。</translation>
    </message>
    <message>
        <source>{reviewer} accepted the {kind} {what} of {owners} in {title}; it was changed since, to {now}.</source>
        <translation>{reviewer} 已通過 {title} 中 {owners} 的{kind} {what}；此後它被變更為 {now}。</translation>
    </message>
    <message>
        <source>{reviewer} accepted the {kind} {what} of {owners} in {title}; it was deleted since.</source>
        <translation>{reviewer} 已通過 {title} 中 {owners} 的{kind} {what}；此後它被刪除。</translation>
    </message>
    <message>
        <source>{reviewer} corrected the {kind} {what} of {owners} in {title}; it was changed since, to {now}.</source>
        <translation>{reviewer} 已修正 {title} 中 {owners} 的{kind} {what}；此後它被變更為 {now}。</translation>
    </message>
    <message>
        <source>{reviewer} corrected the {kind} {what} of {owners} in {title}; it was deleted since.</source>
        <translation>{reviewer} 已修正 {title} 中 {owners} 的{kind} {what}；此後它被刪除。</translation>
    </message>
    <message>
        <source>{reviewer} rejected the {kind} {what} of {owners} in {title}; it was changed since, to {now}.</source>
        <translation>{reviewer} 已駁回 {title} 中 {owners} 的{kind} {what}；此後它被變更為 {now}。</translation>
    </message>
    <message>
        <source>{title} has no gold; it is left out.</source>
        <translation>{title} 沒有黃金標準；未匯出。</translation>
    </message>
    <message>
        <source>{title} is in the trash and stays there.</source>
        <translation>{title} 在垃圾桶中，仍留在那裡。</translation>
    </message>
    <message>
        <source>{title} is now also known from {detail}.</source>
        <translation>{title} 又多了一個來源 {detail}。</translation>
    </message>
    <message>
        <source>{title} is written in {script}: {configuration} is made for another script and may spoil it.</source>
        <translation>{title} 的文字是 {script}：{configuration} 用於另一種文字，可能會改錯。</translation>
    </message>
    <message>
        <source>{title} was brought back from the trash.</source>
        <translation>{title} 已從垃圾桶還原。</translation>
    </message>
    <message>
        <source>{title} was in the project already.</source>
        <translation>{title} 原已在專案中。</translation>
    </message>
    <message>
        <source>{title} was removed for good on the other side; its text and annotations go here, too.</source>
        <translation>{title} 在對方已徹底刪除；此處的原文和標註也將刪除。</translation>
    </message>
    <message>
        <source>{title} was removed from this project for good and is not taken in again.</source>
        <translation>{title} 已從此專案徹底刪除，不再匯入。</translation>
    </message>
    <message>
        <source>{title}: not in gold, as an end of the relation is not: {count}.</source>
        <translation>{title}：以下關係因有一端不在黃金標準中而未列入：{count} 條。</translation>
    </message>
    <message>
        <source>{title}: not in gold, as nobody has decided yet: agreed on by all {agreed}, other {other}.</source>
        <translation>{title}：以下標註尚無審核結論，不在黃金標準中：各人相同 {agreed} 處，其他 {other} 處。</translation>
    </message>
    <message>
        <source>{title}: not in gold, as reviewers contradict each other: {count}.</source>
        <translation>{title}：以下標註因審核員結論相互衝突而不在黃金標準中：{count} 處。</translation>
    </message>
    <message>
        <source>{where}, attribute "{attribute}"</source>
        <translation>{where}的屬性「{attribute}」</translation>
    </message>
    <message>
        <source>{where}, {field}</source>
        <translation>{where}的 {field}</translation>
    </message>
</context>
</TS>
