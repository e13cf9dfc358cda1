<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A copy was saved as {name}.</source>
        <translation>副本已儲存為 {name}。</translation>
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
        <source>About Annotator</source>
        <translation>關於 Annotator</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>實際大小</translation>
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
        <source>Add files</source>
        <translation>加入檔案</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>加入檔案…</translation>
    </message>
    <message>
        <source>Add the ranges of the layers</source>
        <translation>附上各顯示層的範圍</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
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
        <source>Annotator project (*.annot)</source>
        <translation>Annotator 專案 (*.annot)</translation>
    </message>
    <message>
        <source>Apply label</source>
        <translation>加上標籤</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>As guessed: {name}</source>
        <translation>依推測：{name}</translation>
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
        <source>Begin</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>隱藏字元</translation>
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
        <source>By label</source>
        <translation>依標籤</translation>
    </message>
    <message>
        <source>By position</source>
        <translation>依位置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Chinese fonts</source>
        <translation>中文字型</translation>
    </message>
    <message>
        <source>Choose a document at the left.</source>
        <translation>請在左側選擇一篇文件。</translation>
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
        <source>Copy source text</source>
        <translation>複製原文</translation>
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
        <source>Delete span</source>
        <translation>刪除標註</translation>
    </message>
    <message>
        <source>Dim passages that stand in the document a second time</source>
        <translation>將文件中再次出現的片段變淡</translation>
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
        <source>Documents panel</source>
        <translation>文件欄</translation>
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
        <source>Drop the selection</source>
        <translation>取消選取範圍</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
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
        <source>Examples</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
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
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Filter by title or state</source>
        <translation>依標題或狀態篩選</translation>
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
        <source>Find in the document, as shown or as written</source>
        <translation>在文件中尋找，簡繁寫法均可</translation>
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
        <source>Fold readings in parentheses such as 鄉(xiāng) away; a dot stands above the character</source>
        <translation>摺疊 鄉(xiāng) 之類括號中的讀音，在字上方留一個點</translation>
    </message>
    <message>
        <source>Fold what belongs to the web page and not to the article</source>
        <translation>摺疊屬於網頁而不屬於文章的內容</translation>
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
        <source>Glosses</source>
        <translation>夾注讀音</translation>
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
        <source>Gold only</source>
        <translation>只要黃金標準</translation>
    </message>
    <message>
        <source>Gold where there is any, else all that is not rejected</source>
        <translation>有黃金標準的取黃金標準，其餘取未駁回的全部標註</translation>
    </message>
    <message>
        <source>Grow or shrink the selection: word, clause, sentence, paragraph</source>
        <translation>擴大或縮小選取範圍：詞、分句、句、段落</translation>
    </message>
    <message>
        <source>HK</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
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
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>匯入文章</translation>
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
        <source>In progress</source>
        <translation>進行中</translation>
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
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
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
        <source>Left out: {what}</source>
        <translation>未匯入或匯出：{what}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Look again later</source>
        <translation>稍後再看</translation>
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
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Move document to trash</source>
        <translation>移到垃圾桶</translation>
    </message>
    <message>
        <source>Move the selected span's end</source>
        <translation>移動所選標註的終點</translation>
    </message>
    <message>
        <source>Move the selected span's start</source>
        <translation>移動所選標註的起點</translation>
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
        <source>Name a file for the export.</source>
        <translation>請為匯出指定一個檔案。</translation>
    </message>
    <message>
        <source>Name a file for the project.</source>
        <translation>請為專案指定一個檔案。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未開始</translation>
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
        <source>Next document</source>
        <translation>下一篇文件</translation>
    </message>
    <message>
        <source>Next or previous span</source>
        <translation>下一處或上一處標註</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>下一處標註</translation>
    </message>
    <message>
        <source>Next unfinished document</source>
        <translation>下一篇未完成的文件</translation>
    </message>
    <message>
        <source>No Chinese</source>
        <translation>非中文</translation>
    </message>
    <message>
        <source>No Chinese font is installed, so text shows as boxes.</source>
        <translation>系統缺少中文字型，文字會顯示為方框。</translation>
    </message>
    <message>
        <source>No document matches the filter.</source>
        <translation>沒有符合篩選的文件。</translation>
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
        <source>No project is open.</source>
        <translation>尚未開啟專案。</translation>
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
        <source>Nothing is selected.</source>
        <translation>沒有選取內容。</translation>
    </message>
    <message>
        <source>Only for Taiwan and Hong Kong</source>
        <translation>僅用於臺灣和香港</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
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
        <source>Others' spans</source>
        <translation>他人的標註</translation>
    </message>
    <message>
        <source>Page chrome, {count} lines</source>
        <translation>網頁雜項 {count} 行</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>第 {n} 段</translation>
    </message>
    <message>
        <source>Plain text, one article a file, or JSONL as this program exports it.</source>
        <translation>純文字（一個檔案一篇文章），或本程式匯出的 JSONL。</translation>
    </message>
    <message>
        <source>Press F2, then a key, to change the label of the selected span.</source>
        <translation>要更改所選標註的標籤，先按 F2，再按標籤鍵。</translation>
    </message>
    <message>
        <source>Press a key to label the passage</source>
        <translation>按鍵標註所選片段</translation>
    </message>
    <message>
        <source>Press the new label's key</source>
        <translation>按新標籤的鍵</translation>
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
        <source>Previous document</source>
        <translation>上一篇文件</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>上一處標註</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>專案檔案</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
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
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
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
        <source>Repeated text, {count} lines</source>
        <translation>重複內容 {count} 行</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重複內容</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審核</translation>
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
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>簡繁切換</translation>
    </message>
    <message>
        <source>Select a passage, then press a label's key.</source>
        <translation>選取一段文字，再按標籤鍵。</translation>
    </message>
    <message>
        <source>Select by character and line</source>
        <translation>依字或依行選取</translation>
    </message>
    <message>
        <source>Select by word and paragraph</source>
        <translation>依詞或依段選取</translation>
    </message>
    <message>
        <source>Select to the clause's start or end</source>
        <translation>選到分句的開頭或結尾</translation>
    </message>
    <message>
        <source>Select to the sentence's start or end</source>
        <translation>選到句子的開頭或結尾</translation>
    </message>
    <message>
        <source>Show blanks, tabs and line ends as signs</source>
        <translation>以符號顯示空格、定位字元和換行</translation>
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
        <source>Spans</source>
        <translation>標註</translation>
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
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Suspected: {detail}</source>
        <translation>疑為：{detail}</translation>
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
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text and JSONL (*.txt *.text *.md *.jsonl *.ndjson);;All files (*)</source>
        <translation>文字與 JSONL (*.txt *.text *.md *.jsonl *.ndjson);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>匯出已停止，沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>The import stopped.</source>
        <translation>匯入已停止。</translation>
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
        <source>This document mixes Simplified and Traditional characters; this view may convert too much.</source>
        <translation>此文件簡繁混排，這種檢視可能轉換過度。</translation>
    </message>
    <message>
        <source>This document only</source>
        <translation>僅此文件</translation>
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
        <source>This project is blind: others' spans are hidden until review.</source>
        <translation>此專案為盲審：審核之前不顯示他人的標註。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
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
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>復原：{what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已復原：{what}</translation>
    </message>
    <message>
        <source>Unfold  Enter</source>
        <translation>展開  Enter</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>What</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
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
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
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
        <source>adjust the range</source>
        <translation>調整範圍</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 條</translation>
    </message>
    <message>
        <source>annotator's name or colour</source>
        <translation>標註員的名字或顏色</translation>
    </message>
    <message>
        <source>attribute of document label {label}</source>
        <translation>全文標籤 {label} 的屬性</translation>
    </message>
    <message>
        <source>attribute of relation {label}</source>
        <translation>關係 {label} 的屬性</translation>
    </message>
    <message>
        <source>attribute of {label} on {quote}</source>
        <translation>{quote} 上 {label} 的屬性</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>無法讀取</translation>
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
        <source>change relation to {label}</source>
        <translation>關係改為 {label}</translation>
    </message>
    <message>
        <source>close or open a thread</source>
        <translation>關閉或重開討論串</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>討論串</translation>
    </message>
    <message>
        <source>comment forms</source>
        <translation>留言框</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>版權聲明</translation>
    </message>
    <message>
        <source>correct a layer on {quote}</source>
        <translation>修正 {quote} 的顯示層</translation>
    </message>
    <message>
        <source>counters</source>
        <translation>計數</translation>
    </message>
    <message>
        <source>current location</source>
        <translation>目前位置</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>delete relation {label}</source>
        <translation>刪除關係 {label}</translation>
    </message>
    <message>
        <source>delete {label} on {quote}</source>
        <translation>刪除 {quote} 上的 {label}</translation>
    </message>
    <message>
        <source>document label {label}</source>
        <translation>全文標籤 {label}</translation>
    </message>
    <message>
        <source>document state</source>
        <translation>文件狀態</translation>
    </message>
    <message>
        <source>error pages</source>
        <translation>錯誤頁面</translation>
    </message>
    <message>
        <source>find anything</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>grow</source>
        <translation>擴大</translation>
    </message>
    <message>
        <source>import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>label {label} on {quote}</source>
        <translation>{quote} 標註為 {label}</translation>
    </message>
    <message>
        <source>labels of the scheme</source>
        <translation>標籤體系的標籤</translation>
    </message>
    <message>
        <source>link lists</source>
        <translation>連結清單</translation>
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
        <source>move to trash</source>
        <translation>移到垃圾桶</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>導覽列</translation>
    </message>
    <message>
        <source>new annotator</source>
        <translation>新標註員</translation>
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
        <source>none</source>
        <translation>未選</translation>
    </message>
    <message>
        <source>note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>note on {quote}</source>
        <translation>{quote} 的備註</translation>
    </message>
    <message>
        <source>page clock</source>
        <translation>頁面時間</translation>
    </message>
    <message>
        <source>relation {label}</source>
        <translation>關係 {label}</translation>
    </message>
    <message>
        <source>repeat last label</source>
        <translation>重複上次標籤</translation>
    </message>
    <message>
        <source>restore from trash</source>
        <translation>從垃圾桶還原</translation>
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
        <source>server messages</source>
        <translation>伺服器訊息</translation>
    </message>
    <message>
        <source>setting of the project</source>
        <translation>專案設定</translation>
    </message>
    <message>
        <source>share buttons</source>
        <translation>分享按鈕</translation>
    </message>
    <message>
        <source>table residue</source>
        <translation>表格殘留</translation>
    </message>
    <message>
        <source>take a layer's correction back</source>
        <translation>收回對顯示層的修正</translation>
    </message>
    <message>
        <source>take a verdict back</source>
        <translation>收回審核結論</translation>
    </message>
    <message>
        <source>take document label {label} off</source>
        <translation>取消全文標籤 {label}</translation>
    </message>
    <message>
        <source>teasers</source>
        <translation>精選推薦</translation>
    </message>
    <message>
        <source>title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>unsure on {quote}</source>
        <translation>{quote} 存疑</translation>
    </message>
    <message>
        <source>verdict on {quote}</source>
        <translation>{quote} 的審核結論</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>第 {at} / {total} 處</translation>
    </message>
    <message>
        <source>{documents} with {spans} written to {file}.</source>
        <translation>{documents}文件、{spans}標註已寫入 {file}。</translation>
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
        <source>{n} annotation</source>
        <translation>{n} 處標註</translation>
    </message>
    <message>
        <source>{n} annotations</source>
        <translation>{n} 處標註</translation>
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
        <source>{n} document</source>
        <translation>{n} 篇</translation>
    </message>
    <message>
        <source>{n} document imported</source>
        <translation>匯入 {n} 篇</translation>
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
        <source>{n} labels: {names}</source>
        <translation>{n} 個標籤：{names}</translation>
    </message>
    <message>
        <source>{n} span</source>
        <translation>{n} 處</translation>
    </message>
    <message>
        <source>{n} spans</source>
        <translation>{n} 處</translation>
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
        <source>{n} was there already</source>
        <translation>{n} 篇原已存在</translation>
    </message>
    <message>
        <source>{n} were there already</source>
        <translation>{n} 篇原已存在</translation>
    </message>
    <message>
        <source>This document is in Traditional characters; phrases are made for Simplified text.</source>
        <translation>此文件是繁體，而用語轉換以簡體為準。</translation>
    </message>
</context>
</TS>
