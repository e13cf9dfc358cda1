<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source>"{into}" needs {name}, and "{label}" need not have it: they cannot be merged. Let it not be required, or let both labels require it.</source>
        <translation>“{into}”需要“{name}”，而“{label}”不一定有，因此无法合并。请将它改为非必填，或让两个标签都必填。</translation>
    </message>
    <message>
        <source>"{label}" is back without its key {key}: "{other}" has the key {other_key} now.</source>
        <translation>“{label}”已重新启用，但没有快捷键：原来的 {key} 与“{other}”的 {other_key} 冲突。</translation>
    </message>
    <message>
        <source>"{label}" needs {name}: Enter applies the label, Esc leaves it.</source>
        <translation>“{label}”需要“{name}”：按 Enter 加标签，按 Esc 放弃。</translation>
    </message>
    <message>
        <source>"{label}" was not applied: it needs {name}.</source>
        <translation>“{label}”没有加上：缺少“{name}”。</translation>
    </message>
    <message>
        <source>"{rules}" changes that.</source>
        <translation>可在“{rules}”中更改。</translation>
    </message>
    <message>
        <source>"{text}" is not a number. Write it like 1234.5.</source>
        <translation>“{text}”不是数。请写成 1234.5 这样。</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
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
        <translation>，不计网页杂项与重复内容</translation>
    </message>
    <message>
        <source>; {n} left out that you have begun</source>
        <translation>，不含你已开始而未完成的 {n} 篇</translation>
    </message>
    <message>
        <source>?, broken line: unsure</source>
        <translation>?、虚线：存疑</translation>
    </message>
    <message>
        <source>A bundle was saved as {name}.</source>
        <translation>工作包已保存为 {name}。</translation>
    </message>
    <message>
        <source>A colour is written as #RRGGBB.</source>
        <translation>颜色写作 #RRGGBB。</translation>
    </message>
    <message>
        <source>A copy was saved as {name}.</source>
        <translation>副本已保存为 {name}。</translation>
    </message>
    <message>
        <source>A label's key changes the label.</source>
        <translation>按标签的快捷键可更换标签。</translation>
    </message>
    <message>
        <source>A name needs at least one letter.</source>
        <translation>名字至少要有一个字。</translation>
    </message>
    <message>
        <source>A new name</source>
        <translation>新的名字</translation>
    </message>
    <message>
        <source>A reviewer added this: E corrects it, X rejects it.</source>
        <translation>这是审核员补标的：按 E 修正，按 X 驳回。</translation>
    </message>
    <message>
        <source>A reviewer added this: E corrects it, X takes it back.</source>
        <translation>这是审核员补标的：按 E 修正，按 X 撤回。</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>关于 Annotator</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Accept both</source>
        <translation>两者都通过</translation>
    </message>
    <message>
        <source>Accept the rest</source>
        <translation>其余通过</translation>
    </message>
    <message>
        <source>Accept two at once</source>
        <translation>同时通过两个</translation>
    </message>
    <message>
        <source>Accept {one} and {other}</source>
        <translation>通过{one}和{other}</translation>
    </message>
    <message>
        <source>Accepted: {agreed} agreed, {one} that only one has, {some} that several have, not all. Left: {left}, {unsure} of them unsure.</source>
        <translation>已通过：标注相同 {agreed} 处，只有一人标注 {one} 处，仅部分人标注 {some} 处。尚余 {left} 处，其中存疑 {unsure} 处。</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add Chinese among the languages in the system's settings; its fonts come with it.</source>
        <translation>请在系统设置的语言中添加中文，字体会随之安装。</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>添加属性</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>增加一个键</translation>
    </message>
    <message>
        <source>Add missed</source>
        <translation>补标</translation>
    </message>
    <message>
        <source>Add the ranges of the layers</source>
        <translation>附上各显示层的范围</translation>
    </message>
    <message>
        <source>Add the selection to the span</source>
        <translation>把选区并入标注</translation>
    </message>
    <message>
        <source>Add what was missed</source>
        <translation>补标</translation>
    </message>
    <message>
        <source>Add: {label} on {quote}</source>
        <translation>补标：{label}，{quote}</translation>
    </message>
    <message>
        <source>Added by a reviewer</source>
        <translation>审核员补标</translation>
    </message>
    <message>
        <source>Adjudicate: my word settles the conflict (A)</source>
        <translation>裁定：冲突以我的结论为准 (A)</translation>
    </message>
    <message>
        <source>Agreed passage {n} of {all}</source>
        <translation>标注相同的片段 {n} / {all}</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>标注一致性</translation>
    </message>
    <message>
        <source>Agreement beyond chance on passages that everybody marked with the same range.</source>
        <translation>所有人都标了相同范围的片段上，除去偶然之后的一致程度。</translation>
    </message>
    <message>
        <source>Agreement beyond chance on passages that two or more marked with the same range.</source>
        <translation>至少两人标了相同范围的片段上，除去偶然之后的一致程度。</translation>
    </message>
    <message>
        <source>Agreement beyond chance on the labels of passages that both marked alike.</source>
        <translation>两人标了相同范围的片段上，标签除去偶然之后的一致程度。</translation>
    </message>
    <message>
        <source>Agreement beyond chance on where spans lie in the text (unitizing alpha).</source>
        <translation>标注在文中的位置，除去偶然之后的一致程度（切分 α）。</translation>
    </message>
    <message>
        <source>Agreement by label</source>
        <translation>各标签的一致性</translation>
    </message>
    <message>
        <source>Agreement over time</source>
        <translation>一致性的变化</translation>
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
        <translation>标注相同，有人存疑</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>All conversions</source>
        <translation>全部转换方式</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文档</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注员</translation>
    </message>
    <message>
        <source>Annotator project (*.annot)</source>
        <translation>Annotator 项目 (*.annot)</translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation>标注员：{name}</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>标注员</translation>
    </message>
    <message>
        <source>Annotators for each document</source>
        <translation>每篇文档的标注员人数</translation>
    </message>
    <message>
        <source>Annotators go by A, B, C (H)</source>
        <translation>标注员以 A、B、C 显示 (H)</translation>
    </message>
    <message>
        <source>Another document is still being written.</source>
        <translation>另一篇文档还在写入。</translation>
    </message>
    <message>
        <source>Another look</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Apply label</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Article font</source>
        <translation>文章字体</translation>
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
        <translation>同上，但范围有一个字相同即可。</translation>
    </message>
    <message>
        <source>As found: {name}</source>
        <translation>自动识别：{name}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>As written (offsets of the source text)</source>
        <translation>原样（位置按原文计）</translation>
    </message>
    <message>
        <source>Ask the lead</source>
        <translation>问负责人</translation>
    </message>
    <message>
        <source>Assign documents</source>
        <translation>分派文档</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Attributes that are lost: {names}</source>
        <translation>会丢失的属性：{names}</translation>
    </message>
    <message>
        <source>Attributes that differ, where "{name}" keeps its value: {names}</source>
        <translation>两处的属性值不同，保留“{name}”的值：{names}</translation>
    </message>
    <message>
        <source>Back to labelling</source>
        <translation>返回标注</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>不可见字符</translation>
    </message>
    <message>
        <source>Blind review: mark your own work on this document as done first.</source>
        <translation>盲审：请先把自己在本文档上的标注设为已完成。</translation>
    </message>
    <message>
        <source>Blind review: others' spans are hidden until own work is done</source>
        <translation>盲审：自己完成之前看不到他人的标注</translation>
    </message>
    <message>
        <source>Blind: mark your own work on {n} document as done first.</source>
        <translation>盲审：请先把自己在 {n} 篇文档上的标注设为已完成。</translation>
    </message>
    <message>
        <source>Blind: mark your own work on {n} documents as done first.</source>
        <translation>盲审：请先把自己在 {n} 篇文档上的标注设为已完成。</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bundle (*.bundle)</source>
        <translation>工作包 (*.bundle)</translation>
    </message>
    <message>
        <source>By annotator</source>
        <translation>按标注员</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By position</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>Came in as gold</source>
        <translation>随文件导入的金标准</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cannot be computed</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>Caret: one character back</source>
        <translation>光标：前一个字</translation>
    </message>
    <message>
        <source>Caret: one character on</source>
        <translation>光标：后一个字</translation>
    </message>
    <message>
        <source>Caret: one line down</source>
        <translation>光标：下一行</translation>
    </message>
    <message>
        <source>Caret: one line up</source>
        <translation>光标：上一行</translation>
    </message>
    <message>
        <source>Caret: one screen down</source>
        <translation>光标：下一屏</translation>
    </message>
    <message>
        <source>Caret: one screen up</source>
        <translation>光标：上一屏</translation>
    </message>
    <message>
        <source>Caret: one word back</source>
        <translation>光标：前一个词</translation>
    </message>
    <message>
        <source>Caret: one word on</source>
        <translation>光标：后一个词</translation>
    </message>
    <message>
        <source>Caret: to the clause's end</source>
        <translation>光标：分句末尾</translation>
    </message>
    <message>
        <source>Caret: to the clause's start</source>
        <translation>光标：分句开头</translation>
    </message>
    <message>
        <source>Caret: to the document's end</source>
        <translation>光标：文档末尾</translation>
    </message>
    <message>
        <source>Caret: to the document's start</source>
        <translation>光标：文档开头</translation>
    </message>
    <message>
        <source>Caret: to the line's end</source>
        <translation>光标：行尾</translation>
    </message>
    <message>
        <source>Caret: to the line's start</source>
        <translation>光标：行首</translation>
    </message>
    <message>
        <source>Caret: to the paragraph's end</source>
        <translation>光标：段落末尾</translation>
    </message>
    <message>
        <source>Caret: to the paragraph's start</source>
        <translation>光标：段落开头</translation>
    </message>
    <message>
        <source>Caret: to the sentence's end</source>
        <translation>光标：句子末尾</translation>
    </message>
    <message>
        <source>Caret: to the sentence's start</source>
        <translation>光标：句子开头</translation>
    </message>
    <message>
        <source>Carriage return alone</source>
        <translation>单独的回车符</translation>
    </message>
    <message>
        <source>Carriage return and line feed, as Windows writes them</source>
        <translation>回车加换行，Windows 的写法</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>更换按键</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>改标签</translation>
    </message>
    <message>
        <source>Change label…</source>
        <translation>改标签…</translation>
    </message>
    <message>
        <source>Changes by annotator: {people}.</source>
        <translation>各标注员的变更数：{people}。</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Charts need pyqtgraph, which is not installed: pip install "annotator[charts]".</source>
        <translation>图表需要 pyqtgraph，但尚未安装：pip install "annotator[charts]"。</translation>
    </message>
    <message>
        <source>Chinese fonts</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Choose "Change label" in the Annotate menu, then press a label's key.</source>
        <translation>请在“标注”菜单中选“更改标签”，再按标签键。</translation>
    </message>
    <message>
        <source>Choose a document at the left.</source>
        <translation>请在左侧选择一篇文档。</translation>
    </message>
    <message>
        <source>Choose at least one annotator.</source>
        <translation>请至少选择一名标注员。</translation>
    </message>
    <message>
        <source>Choose the other span with a click.</source>
        <translation>请点击另一处标注。</translation>
    </message>
    <message>
        <source>Choose the other span: {key} or a click.</source>
        <translation>请选另一处标注：按 {key} 或点击。</translation>
    </message>
    <message>
        <source>Choose those to look at again: they count as in progress until they are done anew.</source>
        <translation>选出要再看一遍的；在重新完成之前，它们算作进行中。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Chrome</source>
        <translation>网页杂项</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Close thread</source>
        <translation>关闭讨论</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour by hand</source>
        <translation>自定颜色</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>Comments on</source>
        <translation>讨论对象</translation>
    </message>
    <message>
        <source>Comments on a label…</source>
        <translation>就标签讨论…</translation>
    </message>
    <message>
        <source>Comments on this label</source>
        <translation>就此标签讨论</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比较</translation>
    </message>
    <message>
        <source>Comparing what people have marked…</source>
        <translation>正在比较各人的标注……</translation>
    </message>
    <message>
        <source>Conflict: {what}</source>
        <translation>冲突：{what}</translation>
    </message>
    <message>
        <source>Conflicts between reviewers</source>
        <translation>审核员之间的冲突</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Content: bar with posts</source>
        <translation>内容：带竖端的横线</translation>
    </message>
    <message>
        <source>Convert phrases</source>
        <translation>转换用词</translation>
    </message>
    <message>
        <source>Convert phrases (Taiwan, Hong Kong)</source>
        <translation>转换用词（台湾、香港）</translation>
    </message>
    <message>
        <source>Copy as shown</source>
        <translation>复制所见文字</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Copy source text</source>
        <translation>复制原文</translation>
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
        <translation>正在统计待审核的内容…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Ctrl+Enter opens a part alone.</source>
        <translation>按 Ctrl+Enter 单独打开一篇。</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>乱码与缺字</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Delete relation</source>
        <translation>删除关系</translation>
    </message>
    <message>
        <source>Delete span</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Deleted since</source>
        <translation>此后被删除</translation>
    </message>
    <message>
        <source>Deleted since it was taken into gold</source>
        <translation>进入金标准后被删除</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Difference {n} of {all}</source>
        <translation>差异 {n} / {all}</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>只看差异</translation>
    </message>
    <message>
        <source>Dim passages that stand in the document a second time</source>
        <translation>把文档中再次出现的片段变淡</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Document label</source>
        <translation>篇级标签</translation>
    </message>
    <message>
        <source>Document label taken off: {name}</source>
        <translation>已去掉篇级标签：{name}</translation>
    </message>
    <message>
        <source>Document label: {difference}</source>
        <translation>篇级标签：{difference}</translation>
    </message>
    <message>
        <source>Document label: {name}</source>
        <translation>篇级标签：{name}</translation>
    </message>
    <message>
        <source>Document labels</source>
        <translation>篇级标签</translation>
    </message>
    <message>
        <source>Document state</source>
        <translation>文档状态</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Documents done before the labels changed…</source>
        <translation>标签变动前完成的文档…</translation>
    </message>
    <message>
        <source>Documents panel</source>
        <translation>文档栏</translation>
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
        <translation>完成，并转到下一篇未完成的文档</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>双倍</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>新建关系</translation>
    </message>
    <message>
        <source>Draw only what differs (D)</source>
        <translation>只画出有差异的标注 (D)</translation>
    </message>
    <message>
        <source>Draw relation…</source>
        <translation>新建关系…</translation>
    </message>
    <message>
        <source>Drop the range at the caret</source>
        <translation>去掉光标处的一段</translation>
    </message>
    <message>
        <source>Drop the selection</source>
        <translation>取消选区</translation>
    </message>
    <message>
        <source>Each label</source>
        <translation>各标签</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit attributes</source>
        <translation>编辑属性</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>编辑标题</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Encoding of this file</source>
        <translation>此文件的编码</translation>
    </message>
    <message>
        <source>End: one character back</source>
        <translation>终点：后退一字</translation>
    </message>
    <message>
        <source>End: one character on</source>
        <translation>终点：前进一字</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>终点标签</translation>
    </message>
    <message>
        <source>Equal shares of</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>Every change is saved as it is made.</source>
        <translation>每一处改动都即时保存。</translation>
    </message>
    <message>
        <source>Every document is done or skipped.</source>
        <translation>所有文档都已完成或已跳过。</translation>
    </message>
    <message>
        <source>Every label is kept under the name of the person who set it. You can change the name later.</source>
        <translation>每处标注都记在标注它的人名下。以后可以更改名字。</translation>
    </message>
    <message>
        <source>Everything on these documents is kept until they are removed for good.</source>
        <translation>这些文档上的内容全部保留，直到被彻底删除。</translation>
    </message>
    <message>
        <source>Everything, by every annotator</source>
        <translation>全部，所有标注员的标注</translation>
    </message>
    <message>
        <source>Exactly as written</source>
        <translation>与原文写法一致</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export as {kind}</source>
        <translation>导出为 {kind}</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>导出标签</translation>
    </message>
    <message>
        <source>Export terms</source>
        <translation>导出用词</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>F1, overlapping</source>
        <translation>F1：范围重叠</translation>
    </message>
    <message>
        <source>F1, same range</source>
        <translation>F1：范围相同</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <source>Files that came in do not agree here.</source>
        <translation>导入的文件在此处不一致。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by title or state</source>
        <translation>按标题或状态筛选</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>Find an action, label or document</source>
        <translation>查找操作、标签或文档</translation>
    </message>
    <message>
        <source>Find in document</source>
        <translation>在文档中查找</translation>
    </message>
    <message>
        <source>Find in document…</source>
        <translation>在文档中查找…</translation>
    </message>
    <message>
        <source>Find in the document, in any script</source>
        <translation>在文档中查找，简繁写法均可</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Fold blank lines</source>
        <translation>折叠空行</translation>
    </message>
    <message>
        <source>Fold chrome, not only dim it</source>
        <translation>网页杂项折叠显示（否则只变淡）</translation>
    </message>
    <message>
        <source>Fold everything again</source>
        <translation>全部重新折叠</translation>
    </message>
    <message>
        <source>Fold readings in parentheses such as 鄉(xiāng) away; a dot stands above the character</source>
        <translation>折叠 鄉(xiāng) 之类括号中的读音，在字上方留一个点</translation>
    </message>
    <message>
        <source>Fold repeats, not only dim them</source>
        <translation>重复内容折叠显示（否则只变淡）</translation>
    </message>
    <message>
        <source>Fold what belongs to the web page and not to the article</source>
        <translation>折叠属于网页而不属于文章的内容</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>For example 第.{1,3}条; ^ and $ stand for the start and the end of a line</source>
        <translation>例如 第.{1,3}条；^ 和 $ 表示行首和行尾</translation>
    </message>
    <message>
        <source>For example: {examples}</source>
        <translation>例如：{examples}</translation>
    </message>
    <message>
        <source>For two: choose a pair first</source>
        <translation>只用于两人：请先选一对</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Form feed: a new page</source>
        <translation>换页符</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件选择…</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>起点、终点</translation>
    </message>
    <message>
        <source>G</source>
        <translation>金</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Glosses</source>
        <translation>夹注读音</translation>
    </message>
    <message>
        <source>Go to the first copy</source>
        <translation>转到首次出现处</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>Go to the previous part of the window</source>
        <translation>转到窗口的上一部分</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金标准</translation>
    </message>
    <message>
        <source>Gold by rule: {n} of at least {m} agree</source>
        <translation>按规则成为金标准：至少 {m} 人完成，其中 {n} 人一致</translation>
    </message>
    <message>
        <source>Gold is what reviewers decided</source>
        <translation>金标准只取审核员的结论</translation>
    </message>
    <message>
        <source>Gold only</source>
        <translation>只要金标准</translation>
    </message>
    <message>
        <source>Gold where there is any, else all that is not rejected</source>
        <translation>有金标准的取金标准，其余取未驳回的全部标注</translation>
    </message>
    <message>
        <source>Gold: {n} span</source>
        <translation>金标准：{n} 处</translation>
    </message>
    <message>
        <source>Gold: {n} spans</source>
        <translation>金标准：{n} 处</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Grow the selection: word, clause, sentence, paragraph</source>
        <translation>扩大选区：词、分句、句子、段落</translation>
    </message>
    <message>
        <source>Guideline: {label}</source>
        <translation>标注规范：{label}</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>标注规范</translation>
    </message>
    <message>
        <source>HK</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Hand out work</source>
        <translation>分派文档</translation>
    </message>
    <message>
        <source>Hand out work…</source>
        <translation>分派文档…</translation>
    </message>
    <message>
        <source>Handing out…</source>
        <translation>正在分派…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>隐藏姓名</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Hong Kong standard</source>
        <translation>香港繁体</translation>
    </message>
    <message>
        <source>Hong Kong with phrases</source>
        <translation>香港繁体(转换用词)</translation>
    </message>
    <message>
        <source>How to install one</source>
        <translation>如何安装</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Id of the attribute</source>
        <translation>属性的标识</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>导入标签</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>导入用词</translation>
    </message>
    <message>
        <source>Import {n} file</source>
        <translation>导入 {n} 个文件</translation>
    </message>
    <message>
        <source>Import {n} files</source>
        <translation>导入 {n} 个文件</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>In a converted view each word at the left is shown as the word at the right.</source>
        <translation>转换视图中，左栏的词显示为右栏的词。</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>In the source text</source>
        <translation>原文中</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>界面大小</translation>
    </message>
    <message>
        <source>It is one act; undo takes all of it back. Each annotation stays its owner's.</source>
        <translation>这是一步操作，撤销即可全部还原；每处标注仍归原标注员所有。</translation>
    </message>
    <message>
        <source>It is one act; undo takes it back.</source>
        <translation>这是一步操作，可以撤销。</translation>
    </message>
    <message>
        <source>It was accepted with different attributes.</source>
        <translation>通过的属性不一致。</translation>
    </message>
    <message>
        <source>Its text and everything on it is erased. This cannot be undone.</source>
        <translation>原文和上面的全部内容都将清除，无法撤销。</translation>
    </message>
    <message>
        <source>JSONL (*.jsonl)</source>
        <translation>JSONL (*.jsonl)</translation>
    </message>
    <message>
        <source>Japanese kanji</source>
        <translation>日文汉字</translation>
    </message>
    <message>
        <source>Join cut lines</source>
        <translation>连接断行</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Label only</source>
        <translation>仅比标签</translation>
    </message>
    <message>
        <source>Label scheme</source>
        <translation>标签体系</translation>
    </message>
    <message>
        <source>Label scheme (*.toml)</source>
        <translation>标签体系 (*.toml)</translation>
    </message>
    <message>
        <source>Label schemes (*.toml)</source>
        <translation>标签体系 (*.toml)</translation>
    </message>
    <message>
        <source>Label scheme…</source>
        <translation>标签体系…</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>标签：{label}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Labels panel</source>
        <translation>标签栏</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>显示层</translation>
    </message>
    <message>
        <source>Layers {on}/{all}</source>
        <translation>显示层 {on}/{all}</translation>
    </message>
    <message>
        <source>Leave out annotations whose label the scheme does not have</source>
        <translation>不导入标签体系中没有的标签的标注</translation>
    </message>
    <message>
        <source>Leave out of the text</source>
        <translation>文本中略去</translation>
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
        <translation>单个字母和数字是标签的按键。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Line feed</source>
        <translation>换行符</translation>
    </message>
    <message>
        <source>Line separator (U+2028)</source>
        <translation>行分隔符（U+2028）</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>List of suspicions</source>
        <translation>疑似乱码列表</translation>
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
        <translation>稍后再看</translation>
    </message>
    <message>
        <source>Look at what would come in</source>
        <translation>查看将并入的内容</translation>
    </message>
    <message>
        <source>Looking at what would come in…</source>
        <translation>正在查看将并入的内容…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Made by {name}</source>
        <translation>标注员：{name}</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Mark characters that were lost, garbled or wrongly converted</source>
        <translation>标出丢失、乱码或误转的字</translation>
    </message>
    <message>
        <source>Mark the selection as a repeat</source>
        <translation>将所选片段标为重复内容</translation>
    </message>
    <message>
        <source>Mark the selection as chrome</source>
        <translation>将所选片段标为网页杂项</translation>
    </message>
    <message>
        <source>Marked as done: {title}, without annotations of yours.</source>
        <translation>已标记为完成：{title}，其中没有你的标注。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge "{name}" into which label?</source>
        <translation>把“{name}”合并到哪个标签？</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Merge labels</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>Merged: {what}.</source>
        <translation>已合并：{what}。</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>正在合并…</translation>
    </message>
    <message>
        <source>Missed: {was}</source>
        <translation>漏标：{was}</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Mixed script</source>
        <translation>简繁混用</translation>
    </message>
    <message>
        <source>Most disagreement first</source>
        <translation>差异最多的在前</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动效</translation>
    </message>
    <message>
        <source>Move document to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move the span's ends</source>
        <translation>调整标注的两端</translation>
    </message>
    <message>
        <source>Moved to the trash: {title}. Undo brings it back.</source>
        <translation>已移到回收站：{title}。撤销即可恢复。</translation>
    </message>
    <message>
        <source>My feedback</source>
        <translation>我的反馈</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name a file for the export.</source>
        <translation>请为导出指定一个文件。</translation>
    </message>
    <message>
        <source>Name a file for the project.</source>
        <translation>请为项目指定一个文件。</translation>
    </message>
    <message>
        <source>Name of the attribute</source>
        <translation>属性的名称</translation>
    </message>
    <message>
        <source>Names are hidden: annotators go by letters.</source>
        <translation>姓名已隐藏，标注员以字母显示。</translation>
    </message>
    <message>
        <source>Names are shown again.</source>
        <translation>姓名重新显示。</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>姓名，用逗号分隔</translation>
    </message>
    <message>
        <source>Names: tint and bar</source>
        <translation>名称：底色加横线</translation>
    </message>
    <message>
        <source>Neither Simplified nor Traditional</source>
        <translation>不分简繁</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>不分简繁</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>新建分组…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>新建标签…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>下一篇文档</translation>
    </message>
    <message>
        <source>Next line (NEL)</source>
        <translation>下一行符（NEL）</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>下一处标注</translation>
    </message>
    <message>
        <source>Next suspicion</source>
        <translation>下一处疑似乱码</translation>
    </message>
    <message>
        <source>Next unfinished document</source>
        <translation>下一篇未完成的文档</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No Chinese characters</source>
        <translation>没有汉字</translation>
    </message>
    <message>
        <source>No Chinese font is installed, so text shows as boxes.</source>
        <translation>系统缺少中文字体，文字会显示为方框。</translation>
    </message>
    <message>
        <source>No annotation has this label.</source>
        <translation>没有标注使用这个标签。</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>No differences left to review.</source>
        <translation>没有待审核的差异。</translation>
    </message>
    <message>
        <source>No document matches the filter.</source>
        <translation>没有符合筛选的文档。</translation>
    </message>
    <message>
        <source>No document that both have finished</source>
        <translation>没有两人都完成的文档</translation>
    </message>
    <message>
        <source>No document was done before the labels changed.</source>
        <translation>没有在标签变动前完成的文档。</translation>
    </message>
    <message>
        <source>No headings were found.</source>
        <translation>没有找到小标题。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>不设按键</translation>
    </message>
    <message>
        <source>No label has been used yet.</source>
        <translation>还没有用过标签。</translation>
    </message>
    <message>
        <source>No label has the key {key}.</source>
        <translation>没有标签使用 {key} 键。</translation>
    </message>
    <message>
        <source>No layer marks this place.</source>
        <translation>此处没有显示层的标记。</translation>
    </message>
    <message>
        <source>No motion: bars and jumps show their goal at once</source>
        <translation>减少动效：进度条和跳转直接到位</translation>
    </message>
    <message>
        <source>No passage marked in common</source>
        <translation>没有共同标注的片段</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>还没有打开项目。</translation>
    </message>
    <message>
        <source>No relation of the scheme begins at "{label}".</source>
        <translation>标签体系里没有从“{label}”出发的关系。</translation>
    </message>
    <message>
        <source>No relation of the scheme leads from "{head}" to "{tail}".</source>
        <translation>标签体系里没有从“{head}”到“{tail}”的关系。</translation>
    </message>
    <message>
        <source>No repeat is here.</source>
        <translation>此处不是重复内容。</translation>
    </message>
    <message>
        <source>No span comes before.</source>
        <translation>前面没有标注了。</translation>
    </message>
    <message>
        <source>No span follows.</source>
        <translation>后面没有标注了。</translation>
    </message>
    <message>
        <source>No span is selected.</source>
        <translation>没有选中标注。</translation>
    </message>
    <message>
        <source>No two have different things here; a number accepts what one has.</source>
        <translation>这里没有两人的标注不同，请按数字键通过其中一人的标注。</translation>
    </message>
    <message>
        <source>Nobody has finished a document yet.</source>
        <translation>还没有人完成任何文档。</translation>
    </message>
    <message>
        <source>Nobody has finished anything</source>
        <translation>还没有人完成文档</translation>
    </message>
    <message>
        <source>Nobody has finished this document yet: there is nothing to review.</source>
        <translation>还没有人完成此文档，没有可审核的内容。</translation>
    </message>
    <message>
        <source>Not all have it</source>
        <translation>不是所有人都标了</translation>
    </message>
    <message>
        <source>Not chrome, repeat or damage here</source>
        <translation>此处不是杂项、重复或乱码</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未统计</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>未标</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Nothing is left that nobody contradicts.</source>
        <translation>没有无异议的标注了。</translation>
    </message>
    <message>
        <source>Nothing is left to decide here.</source>
        <translation>本文档已没有待审核的差异。</translation>
    </message>
    <message>
        <source>Nothing is left to decide here. {key}: next document</source>
        <translation>本文档已没有待审核的差异。{key}：下一篇</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>没有选中内容。</translation>
    </message>
    <message>
        <source>Nothing is suspected here.</source>
        <translation>没有疑似乱码与缺字。</translation>
    </message>
    <message>
        <source>Nothing new: everything in the files is in the project already.</source>
        <translation>没有新内容：文件中的一切此项目都已有。</translation>
    </message>
    <message>
        <source>Nothing of the kind was marked</source>
        <translation>没有标过此类内容</translation>
    </message>
    <message>
        <source>Nothing of what was asked for is left here. {key}: next document</source>
        <translation>此处已没有符合所选排序的差异。{key}：下一篇文档</translation>
    </message>
    <message>
        <source>Nothing would be left of the passage.</source>
        <translation>再移动，片段就没有文字了。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有任何变化。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Of spans that stand against each other, those with the same label.</source>
        <translation>相互对应的标注中，标签相同的比例。</translation>
    </message>
    <message>
        <source>Only documents that nobody was given yet</source>
        <translation>仅限尚未分派的文档</translation>
    </message>
    <message>
        <source>Only for Taiwan and Hong Kong</source>
        <translation>仅用于台湾和香港</translation>
    </message>
    <message>
        <source>Only one has it</source>
        <translation>只有一人标了</translation>
    </message>
    <message>
        <source>Only one label occurs</source>
        <translation>只出现一种标签</translation>
    </message>
    <message>
        <source>Only one person has finished anything</source>
        <translation>只有一人完成了文档</translation>
    </message>
    <message>
        <source>Only what matches: {filter}</source>
        <translation>仅显示符合筛选的文档：{filter}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>打开文档</translation>
    </message>
    <message>
        <source>Open in review</source>
        <translation>在审核中打开</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Open the menu of what is selected</source>
        <translation>打开所选内容的菜单</translation>
    </message>
    <message>
        <source>Open the menus</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Open thread again</source>
        <translation>重新打开讨论</translation>
    </message>
    <message>
        <source>Open threads</source>
        <translation>未关闭的讨论</translation>
    </message>
    <message>
        <source>Order of the queue…</source>
        <translation>队列顺序…</translation>
    </message>
    <message>
        <source>Other attributes</source>
        <translation>属性不同</translation>
    </message>
    <message>
        <source>Other boundary</source>
        <translation>边界不同</translation>
    </message>
    <message>
        <source>Other copies of this project, or bundles. Nothing is written before you say so.</source>
        <translation>此项目的其他副本，或工作包。在您确认之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Other label</source>
        <translation>标签不同</translation>
    </message>
    <message>
        <source>Other label, other boundary</source>
        <translation>标签和边界都不同</translation>
    </message>
    <message>
        <source>Others' spans</source>
        <translation>他人的标注</translation>
    </message>
    <message>
        <source>Others, by name</source>
        <translation>其他人的姓名</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <source>Over-conversion</source>
        <translation>过度转换</translation>
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
        <translation>网页杂项 {n} 行</translation>
    </message>
    <message>
        <source>Page chrome, {n} lines</source>
        <translation>网页杂项 {n} 行</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>标注者对</translation>
    </message>
    <message>
        <source>Panes scroll together</source>
        <translation>两栏同步</translation>
    </message>
    <message>
        <source>Paragraph separator (U+2029)</source>
        <translation>段分隔符（U+2029）</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>第 {n} 段</translation>
    </message>
    <message>
        <source>Part {n} of {all}</source>
        <translation>合辑第 {n} 篇，共 {all} 篇</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>合辑各篇</translation>
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
        <translation>重合比例（由两人标注，用于计算一致性）</translation>
    </message>
    <message>
        <source>Pilot: so many documents go to everybody first</source>
        <translation>试标：先分派给所有人的文档数</translation>
    </message>
    <message>
        <source>Plain text, one article a file, or JSONL as this program exports it.</source>
        <translation>纯文本（一个文件一篇文章），或本程序导出的 JSONL。</translation>
    </message>
    <message>
        <source>Press a key to label the passage</source>
        <translation>按键标注所选片段</translation>
    </message>
    <message>
        <source>Press a label's key first.</source>
        <translation>请先按标签键。</translation>
    </message>
    <message>
        <source>Press the key</source>
        <translation>请按键</translation>
    </message>
    <message>
        <source>Press the new label's key</source>
        <translation>按新标签的键</translation>
    </message>
    <message>
        <source>Press {key}, then a key, to change the label of the selected span.</source>
        <translation>要更改所选标注的标签，先按 {key}，再按标签键。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>上一篇文档</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>上一处标注</translation>
    </message>
    <message>
        <source>Previous suspicion</source>
        <translation>上一处疑似乱码</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printing {name}…</source>
        <translation>正在打印 {name}…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>Projects and bundles (*.annot *.bundle);;All files (*)</source>
        <translation>项目与工作包 (*.annot *.bundle);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Question to the lead</source>
        <translation>向负责人提问</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Random sample of agreed ones</source>
        <translation>随机抽查一致的标注</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Read-only: another window has this project open. Close it there to work here.</source>
        <translation>只读：另一个窗口打开了此项目。在那里关闭后即可在此编辑。</translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed in this window.</source>
        <translation>只读：此窗口中不能改动。</translation>
    </message>
    <message>
        <source>Read-only: the file or its folder cannot be written. Save a copy elsewhere to work.</source>
        <translation>只读：此文件或其文件夹不可写入。请另存副本后再编辑。</translation>
    </message>
    <message>
        <source>Reading pane</source>
        <translation>阅读区</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
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
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>全部驳回</translation>
    </message>
    <message>
        <source>Rejected: {was}</source>
        <translation>已驳回：{was}</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Relation: {difference}</source>
        <translation>关系：{difference}</translation>
    </message>
    <message>
        <source>Relation: {name}</source>
        <translation>关系：{name}</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Remove {n} document for good?</source>
        <translation>彻底删除 {n} 篇文档？</translation>
    </message>
    <message>
        <source>Remove {n} documents for good?</source>
        <translation>彻底删除 {n} 篇文档？</translation>
    </message>
    <message>
        <source>Repeat last label</source>
        <translation>重复上次标签</translation>
    </message>
    <message>
        <source>Repeated text</source>
        <translation>重复内容</translation>
    </message>
    <message>
        <source>Repeated text, {n} line</source>
        <translation>重复内容 {n} 行</translation>
    </message>
    <message>
        <source>Repeated text, {n} lines</source>
        <translation>重复内容 {n} 行</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复内容</translation>
    </message>
    <message>
        <source>Repeats {done}/{total}</source>
        <translation>查找重复 {done}/{total}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Review documents</source>
        <translation>审核文档</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>审核队列</translation>
    </message>
    <message>
        <source>Reviewers do not agree here.</source>
        <translation>审核员的结论在此不一致。</translation>
    </message>
    <message>
        <source>Reviewers do not agree there; A and a verdict settle it.</source>
        <translation>审核员在该处的结论不一致；按 A 后再给出结论即可裁定。</translation>
    </message>
    <message>
        <source>Reviewers do not agree there; only {names} may settle it.</source>
        <translation>审核员在该处的结论不一致；只有 {names} 可以裁定。</translation>
    </message>
    <message>
        <source>Reviewers do not contradict each other here.</source>
        <translation>审核员在此没有冲突。</translation>
    </message>
    <message>
        <source>Reviewers have changed nothing in your work so far.</source>
        <translation>审核员目前没有改动你的标注。</translation>
    </message>
    <message>
        <source>Reviewing as {name}</source>
        <translation>审核员：{name}</translation>
    </message>
    <message>
        <source>Rules in</source>
        <translation>规范语言</translation>
    </message>
    <message>
        <source>Rules of review</source>
        <translation>审核规则</translation>
    </message>
    <message>
        <source>Rules of review…</source>
        <translation>审核规则…</translation>
    </message>
    <message>
        <source>Run this command in a terminal, then start the program again:</source>
        <translation>在终端中运行以下命令，然后重新启动程序：</translation>
    </message>
    <message>
        <source>Same as in another document</source>
        <translation>与另一篇文档相同</translation>
    </message>
    <message>
        <source>Same as paragraph {number}</source>
        <translation>与第 {number} 段相同</translation>
    </message>
    <message>
        <source>Sans serif, by script</source>
        <translation>黑体，随文字选字体</translation>
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
        <translation>存为工作包</translation>
    </message>
    <message>
        <source>Save as a bundle…</source>
        <translation>存为工作包…</translation>
    </message>
    <message>
        <source>Save document</source>
        <translation>保存文档</translation>
    </message>
    <message>
        <source>Save document as PDF or web page…</source>
        <translation>将文档存为 PDF 或网页…</translation>
    </message>
    <message>
        <source>Save guidelines</source>
        <translation>保存标注规范</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>简繁切换</translation>
    </message>
    <message>
        <source>Script, variants of characters, width and case count</source>
        <translation>区分简繁、异体字、全半角和大小写</translation>
    </message>
    <message>
        <source>Search the guidelines</source>
        <translation>搜索标注规范</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Select a passage, then press a label's key.</source>
        <translation>选中一段文字，再按标签键。</translation>
    </message>
    <message>
        <source>Select a span of yours first, then the passage to add to it.</source>
        <translation>请先选中自己的一处标注，再选取要并入的片段。</translation>
    </message>
    <message>
        <source>Select a span to comment on it</source>
        <translation>选中一处标注后即可评论</translation>
    </message>
    <message>
        <source>Select the span at which the relation begins.</source>
        <translation>请先选中关系起点的标注。</translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation>选中全文</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回重标</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回重标…</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回重标</translation>
    </message>
    <message>
        <source>Sent back by {name}: {reason}</source>
        <translation>{name} 退回重标：{reason}</translation>
    </message>
    <message>
        <source>Sent back to {names}. The reason stands as a thread on the document.</source>
        <translation>已退回给 {names}。理由已作为讨论附在文档上。</translation>
    </message>
    <message>
        <source>Sent back: please go through this document again.</source>
        <translation>已退回重标：请再检查一遍本文档。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Serif, by script</source>
        <translation>宋体，随文字选字体</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已审定</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Show blanks, tabs and line ends as signs</source>
        <translation>用符号显示空格、制表符和换行</translation>
    </message>
    <message>
        <source>Show gold</source>
        <translation>查看金标准</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Shrink the selection again</source>
        <translation>缩小选区</translation>
    </message>
    <message>
        <source>Simpl.</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Simplified with phrases</source>
        <translation>简体（转换用词）</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
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
        <translation>空格</translation>
    </message>
    <message>
        <source>Span F1 (overlapping)</source>
        <translation>标注 F1（范围重叠）</translation>
    </message>
    <message>
        <source>Span F1 (same range)</source>
        <translation>标注 F1（范围相同）</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Spans that both have with the same ranges and label, of all spans of both.</source>
        <translation>范围和标签都相同的标注，占两人全部标注的比例。</translation>
    </message>
    <message>
        <source>Start: one character back</source>
        <translation>起点：后退一字</translation>
    </message>
    <message>
        <source>Start: one character on</source>
        <translation>起点：前进一字</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>起点标签</translation>
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
        <translation>已停止；没有分派任何内容。</translation>
    </message>
    <message>
        <source>Stopped; the project is as it was.</source>
        <translation>已停止；项目保持原样。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Structure: double rule</source>
        <translation>版式：双线</translation>
    </message>
    <message>
        <source>Such as 甲=2: twice as much as the others</source>
        <translation>例如 甲=2：比其他人多一倍</translation>
    </message>
    <message>
        <source>Suspicions</source>
        <translation>疑似乱码</translation>
    </message>
    <message>
        <source>TOML (*.toml);;OpenCC's text format (*.txt)</source>
        <translation>TOML (*.toml);;OpenCC 文本格式 (*.txt)</translation>
    </message>
    <message>
        <source>Tab: the next one of this difference</source>
        <translation>Tab：此差异中的下一处</translation>
    </message>
    <message>
        <source>Tags passages of Chinese articles in any script. Free software under the Apache License 2.0.</source>
        <translation>为中文文章的片段加标签，简繁皆可。自由软件，Apache 许可证 2.0。</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Taiwan standard</source>
        <translation>台湾繁体</translation>
    </message>
    <message>
        <source>Taiwan with phrases</source>
        <translation>台湾繁体(转换用词)</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Take my correction here back</source>
        <translation>收回我在此处的更正</translation>
    </message>
    <message>
        <source>Take the labels of {file}?</source>
        <translation>采用 {file} 的标签吗？</translation>
    </message>
    <message>
        <source>Terms (*.toml *.txt);;All files (*)</source>
        <translation>用词 (*.toml *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Text and JSONL (*.txt *.text *.md *.jsonl *.ndjson);;All files (*)</source>
        <translation>文本与 JSONL (*.txt *.text *.md *.jsonl *.ndjson);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>比较已停止。</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>导出已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The first {n} are shown.</source>
        <translation>只列出前 {n} 篇。</translation>
    </message>
    <message>
        <source>The guidelines are saved.</source>
        <translation>标注规范已保存。</translation>
    </message>
    <message>
        <source>The hit is in part {n}: {title}</source>
        <translation>该处在第 {n} 部分：{title}</translation>
    </message>
    <message>
        <source>The hit is outside the part: the whole document is shown.</source>
        <translation>该处不在这一部分之内，现已显示整篇文档。</translation>
    </message>
    <message>
        <source>The hit was folded away; it is unfolded now.</source>
        <translation>该处原已折叠，现已展开。</translation>
    </message>
    <message>
        <source>The id stands in exported files and cannot be changed later.</source>
        <translation>标识会写进导出的文件，以后不能更改。</translation>
    </message>
    <message>
        <source>The import stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>The note is kept when you leave it</source>
        <translation>离开时保存备注</translation>
    </message>
    <message>
        <source>The project as it was is kept as {name}.</source>
        <translation>合并前的项目已另存为 {name}。</translation>
    </message>
    <message>
        <source>The project's own terms</source>
        <translation>项目用词</translation>
    </message>
    <message>
        <source>The project's own terms…</source>
        <translation>项目用词…</translation>
    </message>
    <message>
        <source>The queue ends here.</source>
        <translation>队列到此为止。</translation>
    </message>
    <message>
        <source>The relation begins at this span.</source>
        <translation>这处标注就是关系的起点。</translation>
    </message>
    <message>
        <source>The relation is given up: another document is open.</source>
        <translation>关系已放弃：打开了另一篇文档。</translation>
    </message>
    <message>
        <source>The relation is given up: the span at which it begins is gone.</source>
        <translation>关系已放弃：作为起点的标注已不存在。</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>The same was accepted here and rejected elsewhere.</source>
        <translation>同样的标注在此通过，在别处被驳回。</translation>
    </message>
    <message>
        <source>The scheme itself</source>
        <translation>标签体系本身</translation>
    </message>
    <message>
        <source>The search went round.</source>
        <translation>已从另一端继续查找。</translation>
    </message>
    <message>
        <source>The span has only this range. Delete the span instead.</source>
        <translation>这处标注只有这一段，请改为删除标注。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>There is a label with this id already.</source>
        <translation>已经有使用这个标识的标签。</translation>
    </message>
    <message>
        <source>There is no difference in hand here.</source>
        <translation>这里没有正在处理的差异。</translation>
    </message>
    <message>
        <source>There is no more text on this side.</source>
        <translation>这一侧没有更多文字。</translation>
    </message>
    <message>
        <source>There is nothing but blanks.</source>
        <translation>这里只有空白。</translation>
    </message>
    <message>
        <source>These characters cannot be parted in this view.</source>
        <translation>在此视图中，这几个字不能拆开。</translation>
    </message>
    <message>
        <source>These ids are put on other things here: {names}. Give them other ids in the file.</source>
        <translation>这些标识在这里用于别的对象：{names}。请在文件里改用其他标识。</translation>
    </message>
    <message>
        <source>They leave the project with all that came with them. Redo brings them back.</source>
        <translation>这些文档连同一起导入的内容都会离开项目。“重做”可以恢复。</translation>
    </message>
    <message>
        <source>This conversion is made for text in other characters.</source>
        <translation>此转换针对的是其他字形的文本。</translation>
    </message>
    <message>
        <source>This document has no parts.</source>
        <translation>本文档不是合辑。</translation>
    </message>
    <message>
        <source>This document is done; the change counts.</source>
        <translation>此文档已完成；更改照样计入。</translation>
    </message>
    <message>
        <source>This document is in Traditional characters; phrases are made for Simplified text.</source>
        <translation>此文档是繁体，而用词转换以简体为准。</translation>
    </message>
    <message>
        <source>This document mixes Simplified and Traditional characters; this view may convert too much.</source>
        <translation>此文档简繁混排，这种视图可能转换过度。</translation>
    </message>
    <message>
        <source>This document only</source>
        <translation>仅此文档</translation>
    </message>
    <message>
        <source>This is not: {layer}</source>
        <translation>此处不是{layer}</translation>
    </message>
    <message>
        <source>This is the first span.</source>
        <translation>这是第一处标注。</translation>
    </message>
    <message>
        <source>This is the last span.</source>
        <translation>这是最后一处标注。</translation>
    </message>
    <message>
        <source>This key cannot be used.</source>
        <translation>这个键不能用。</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>本项目</translation>
    </message>
    <message>
        <source>This project has no documents yet.</source>
        <translation>项目里还没有文档。</translation>
    </message>
    <message>
        <source>This project has no guidelines of its own yet.</source>
        <translation>本项目还没有自己的标注规范。</translation>
    </message>
    <message>
        <source>This project is blind: others' spans show once you have marked this document as done.</source>
        <translation>此项目为盲审：将此文档标为已完成后，才显示他人的标注。</translation>
    </message>
    <message>
        <source>This span is {name}'s. Only {name} can change it.</source>
        <translation>这是 {name} 的标注，只有 {name} 能修改。</translation>
    </message>
    <message>
        <source>This system cannot print. Save the document as PDF instead.</source>
        <translation>这台系统无法打印，请把文档存为 PDF。</translation>
    </message>
    <message>
        <source>This was deleted since: X agrees that it goes, E puts it into gold all the same.</source>
        <translation>此处在通过后被标注员删除：按 X 同意删除，按 E 仍收入金标准。</translation>
    </message>
    <message>
        <source>This would come in: {what}.</source>
        <translation>将并入：{what}。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Trad.</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Two labels exclude each other.</source>
        <translation>两个标签互相排斥。</translation>
    </message>
    <message>
        <source>Two panes</source>
        <translation>两栏对照</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undo the import of {n} document?</source>
        <translation>要撤销 {n} 篇文档的导入吗？</translation>
    </message>
    <message>
        <source>Undo the import of {n} documents?</source>
        <translation>要撤销 {n} 篇文档的导入吗？</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Unequal shares</source>
        <translation>份额不等时</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
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
        <translation>标签使用</translation>
    </message>
    <message>
        <source>Use {colour}</source>
        <translation>改用 {colour}</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Vertical tab</source>
        <translation>垂直制表符</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>What layers mark</source>
        <translation>显示层标记</translation>
    </message>
    <message>
        <source>What was changed in my work</source>
        <translation>我的标注被改动之处</translation>
    </message>
    <message>
        <source>Who may settle conflicts between reviewers (nobody marked: everybody)</source>
        <translation>谁可以裁定审核员之间的冲突（不选则人人可以）</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>谁在标注</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>由谁标注？</translation>
    </message>
    <message>
        <source>Who works: {name}</source>
        <translation>标注员：{name}</translation>
    </message>
    <message>
        <source>Who works…</source>
        <translation>更换标注员…</translation>
    </message>
    <message>
        <source>Whole document</source>
        <translation>整篇文档</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>较宽</translation>
    </message>
    <message>
        <source>With Shift, what moves the caret selects.</source>
        <translation>按住 Shift 移动光标即为选择。</translation>
    </message>
    <message>
        <source>With feedback: what reviewers said of their own work</source>
        <translation>附反馈：审核员对各人自己标注的意见</translation>
    </message>
    <message>
        <source>Working out the gold…</source>
        <translation>正在计算金标准…</translation>
    </message>
    <message>
        <source>Write in Markdown: # for a heading, - for a list, ** for bold</source>
        <translation>用 Markdown 书写：# 标题，- 列表，** 粗体</translation>
    </message>
    <message>
        <source>Write the reason first (N), then press S.</source>
        <translation>请先写理由（N），再按 S。</translation>
    </message>
    <message>
        <source>Writing the decisions…</source>
        <translation>正在写入决定…</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>已写入 {name}。</translation>
    </message>
    <message>
        <source>X alone contradicts it; A, then X rejects it too</source>
        <translation>单按 X 与它冲突；先按 A 再按 X，它也一并驳回</translation>
    </message>
    <message>
        <source>X leaves it in gold; to accept other attributes contradicts it</source>
        <translation>X 让它留在金标准里；通过不同的属性则与它冲突</translation>
    </message>
    <message>
        <source>X rejects it, then M adds what is right.</source>
        <translation>按 X 驳回，再按 M 补标正确的。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>You corrected nothing here.</source>
        <translation>您在此处没有更正。</translation>
    </message>
    <message>
        <source>You have decided on work of your own.</source>
        <translation>您对自己的标注作了审核结论。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>Your verdict is kept, but {names} has settled this.</source>
        <translation>您的审核结论已记下，但此处已由 {names} 裁定。</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office document</source>
        <translation>ZIP 压缩包或 Office 文档</translation>
    </message>
    <message>
        <source>a character that could not be decoded</source>
        <translation>无法解码的字符</translation>
    </message>
    <message>
        <source>a character that looks alike</source>
        <translation>形近字</translation>
    </message>
    <message>
        <source>a character without a meaning</source>
        <translation>无意义的字符</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>控制字符</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>a label's id</source>
        <translation>标签的标识</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>a lost quotation mark</source>
        <translation>丢失的引号</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a reading of no character</source>
        <translation>注音没有对应的字</translation>
    </message>
    <message>
        <source>a slot number or "#rrggbb"</source>
        <translation>色号或“#rrggbb”</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a text of whole characters (it holds half of a surrogate pair)</source>
        <translation>由完整字符组成的文本（其中有半个代理对）</translation>
    </message>
    <message>
        <source>a text, a number, true or false</source>
        <translation>文本、数、“true”或“false”</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>accept {label} on {quote}</source>
        <translation>通过 {quote} 上的 {label}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>accepted in a file that {name} imported</source>
        <translation>在 {name} 导入的文件中已通过</translation>
    </message>
    <message>
        <source>add</source>
        <translation>补标</translation>
    </message>
    <message>
        <source>add attribute {attribute} to {label}</source>
        <translation>为 {label} 新增属性 {attribute}</translation>
    </message>
    <message>
        <source>add label {label}</source>
        <translation>新增标签 {label}</translation>
    </message>
    <message>
        <source>add to {label}</source>
        <translation>并入{label}</translation>
    </message>
    <message>
        <source>add what was missed: {label} on {quote}</source>
        <translation>补标：{quote} 上的 {label}</translation>
    </message>
    <message>
        <source>add {n} labels</source>
        <translation>新增 {n} 个标签</translation>
    </message>
    <message>
        <source>added in review</source>
        <translation>审核员补标</translation>
    </message>
    <message>
        <source>adjust the range</source>
        <translation>调整范围</translation>
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
        <translation>各对相加；按行归一，格内为处数</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>旧版 Office 文档</translation>
    </message>
    <message>
        <source>and also what enough annotators have alike:</source>
        <translation>以及足够多的标注员一致的标注：</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 条</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>标注员</translation>
    </message>
    <message>
        <source>answer on {quote}</source>
        <translation>回复 {quote} 的讨论</translation>
    </message>
    <message>
        <source>any label</source>
        <translation>任意标签</translation>
    </message>
    <message>
        <source>assign documents to {setting}</source>
        <translation>分派文档给 {setting}</translation>
    </message>
    <message>
        <source>at most one of its labels on a document</source>
        <translation>每篇文档最多用其中一个标签</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>attributes of {label}</source>
        <translation>{label} 的属性</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>back to labelling</source>
        <translation>返回标注</translation>
    </message>
    <message>
        <source>back to the text</source>
        <translation>回到正文</translation>
    </message>
    <message>
        <source>bars: {share} interval</source>
        <translation>线段为 {share} 区间</translation>
    </message>
    <message>
        <source>boundaries of {label}</source>
        <translation>{label} 的边界说明</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>边界规则</translation>
    </message>
    <message>
        <source>bundles, to be merged</source>
        <translation>工作包，用于合并</translation>
    </message>
    <message>
        <source>bytes cut at the wrong place</source>
        <translation>字节截断错位</translation>
    </message>
    <message>
        <source>came in as gold</source>
        <translation>导入的金标准</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>change attribute {attribute} of {label}</source>
        <translation>更改 {label} 的属性 {attribute}</translation>
    </message>
    <message>
        <source>change blind review</source>
        <translation>更改盲审设置</translation>
    </message>
    <message>
        <source>change label</source>
        <translation>改标签</translation>
    </message>
    <message>
        <source>change label to {label} on {quote}</source>
        <translation>{quote} 的标签改为 {label}</translation>
    </message>
    <message>
        <source>change panes</source>
        <translation>换到另一栏</translation>
    </message>
    <message>
        <source>change relation to {label} from {quote} to {other}</source>
        <translation>关系改为 {label}：{quote} → {other}</translation>
    </message>
    <message>
        <source>change the colour of annotator {value}</source>
        <translation>更改标注员 {value} 的颜色</translation>
    </message>
    <message>
        <source>change the key of {label} to {value}</source>
        <translation>{label} 的快捷键改为 {value}</translation>
    </message>
    <message>
        <source>change the project's name</source>
        <translation>更改项目名称</translation>
    </message>
    <message>
        <source>change the project's own terms</source>
        <translation>更改项目术语</translation>
    </message>
    <message>
        <source>change the scheme</source>
        <translation>更改标签体系</translation>
    </message>
    <message>
        <source>change the title to {value}</source>
        <translation>标题改为 {value}</translation>
    </message>
    <message>
        <source>change what becomes gold</source>
        <translation>更改金标准的规则</translation>
    </message>
    <message>
        <source>change who adjudicates</source>
        <translation>更改裁定人</translation>
    </message>
    <message>
        <source>change {n} labels of the scheme</source>
        <translation>更改标签体系的 {n} 个标签</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>此后有更改</translation>
    </message>
    <message>
        <source>changed since; it was {was}</source>
        <translation>此后有更改；当时是{was}</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>choose a cell of the matrix and press Enter, or click it</source>
        <translation>在矩阵中选一格并按 Enter，或单击</translation>
    </message>
    <message>
        <source>close the thread on {quote}</source>
        <translation>关闭 {quote} 的讨论</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>comment forms</source>
        <translation>评论框</translation>
    </message>
    <message>
        <source>comment on {quote}</source>
        <translation>对 {quote} 的讨论</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>版权声明</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>correct to {label} on {quote}</source>
        <translation>{quote} 修正为 {label}</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>corrected in a file that {name} imported</source>
        <translation>在 {name} 导入的文件中已修正</translation>
    </message>
    <message>
        <source>counters</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>统计中…</translation>
    </message>
    <message>
        <source>current location</source>
        <translation>当前位置</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>审核结论</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>definition of {label}</source>
        <translation>{label} 的定义</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>delete relation {label} from {quote} to {other}</source>
        <translation>删除关系 {label}：{quote} → {other}</translation>
    </message>
    <message>
        <source>delete {label} on {quote}</source>
        <translation>删除 {quote} 上的 {label}</translation>
    </message>
    <message>
        <source>delete {n} spans, the first on {quote}</source>
        <translation>删除 {n} 处标注，首处 {quote}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>此后被删除</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>document label</source>
        <translation>篇级标签</translation>
    </message>
    <message>
        <source>document label {label} on {quote}</source>
        <translation>{quote} 的篇级标签 {label}</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>文档数</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>drop this range</source>
        <translation>去掉这一段</translation>
    </message>
    <message>
        <source>edit the guidelines</source>
        <translation>编辑标注规范</translation>
    </message>
    <message>
        <source>end the relation here</source>
        <translation>以此为关系的另一端</translation>
    </message>
    <message>
        <source>error pages</source>
        <translation>出错页面</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>示例</translation>
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
        <translation>查找</translation>
    </message>
    <message>
        <source>form</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>go to the first copy</source>
        <translation>转到首次出现处</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>金标准</translation>
    </message>
    <message>
        <source>gold in a file</source>
        <translation>导入的文件中的金标准</translation>
    </message>
    <message>
        <source>group</source>
        <translation>标签组</translation>
    </message>
    <message>
        <source>grow</source>
        <translation>扩大</translation>
    </message>
    <message>
        <source>half of a character</source>
        <translation>半个字符</translation>
    </message>
    <message>
        <source>has nothing here</source>
        <translation>此处没有标注</translation>
    </message>
    <message>
        <source>head of the relation</source>
        <translation>关系的起点</translation>
    </message>
    <message>
        <source>hollow line, letter: another's span</source>
        <translation>空心线、首字：他人的标注</translation>
    </message>
    <message>
        <source>how {label} is drawn</source>
        <translation>{label} 的画法</translation>
    </message>
    <message>
        <source>id=name, id=name</source>
        <translation>标识=名称, 标识=名称</translation>
    </message>
    <message>
        <source>import annotations on {quote}</source>
        <translation>导入 {quote} 上的标注</translation>
    </message>
    <message>
        <source>import {n} documents</source>
        <translation>导入 {n} 篇文档</translation>
    </message>
    <message>
        <source>import {quote}</source>
        <translation>导入 {quote}</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>keep spans from overlapping</source>
        <translation>不允许标注重叠</translation>
    </message>
    <message>
        <source>key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>label {label} on {n} passages, the first {quote}</source>
        <translation>{n} 处标注为 {label}，首处 {quote}</translation>
    </message>
    <message>
        <source>label {label} on {quote}</source>
        <translation>{quote} 标注为 {label}</translation>
    </message>
    <message>
        <source>label {n} passages, the first {quote}</source>
        <translation>标注 {n} 处片段，首处 {quote}</translation>
    </message>
    <message>
        <source>labels at the head</source>
        <translation>起点标签</translation>
    </message>
    <message>
        <source>labels at the tail</source>
        <translation>终点标签</translation>
    </message>
    <message>
        <source>layer correction</source>
        <translation>显示层修正</translation>
    </message>
    <message>
        <source>left unconverted</source>
        <translation>漏转换</translation>
    </message>
    <message>
        <source>let spans overlap</source>
        <translation>允许标注重叠</translation>
    </message>
    <message>
        <source>let {label} and {other_label} change places</source>
        <translation>对调 {label} 和 {other_label} 的位置</translation>
    </message>
    <message>
        <source>link lists</source>
        <translation>链接列表</translation>
    </message>
    <message>
        <source>lost characters</source>
        <translation>缺字</translation>
    </message>
    <message>
        <source>lost digits or characters between figures</source>
        <translation>数字间缺字</translation>
    </message>
    <message>
        <source>lowest agreement first</source>
        <translation>一致性低的在前</translation>
    </message>
    <message>
        <source>mark as not {layer}: {quote}</source>
        <translation>标为不是 {layer}：{quote}</translation>
    </message>
    <message>
        <source>mark as {layer}: {quote}</source>
        <translation>标为 {layer}：{quote}</translation>
    </message>
    <message>
        <source>mark {label} on {quote} as sure</source>
        <translation>{quote} 上的 {label} 取消存疑</translation>
    </message>
    <message>
        <source>mark {label} on {quote} as unsure</source>
        <translation>{quote} 上的 {label} 标为存疑</translation>
    </message>
    <message>
        <source>marked by a person</source>
        <translation>由人标出</translation>
    </message>
    <message>
        <source>merge {other_label} into another label</source>
        <translation>{other_label} 合并到另一标签</translation>
    </message>
    <message>
        <source>merge {other_label} into {label}</source>
        <translation>{other_label} 合并到 {label}</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>move the end</source>
        <translation>移动终点</translation>
    </message>
    <message>
        <source>move the ends of {label} on {quote}</source>
        <translation>调整 {quote} 上 {label} 的范围</translation>
    </message>
    <message>
        <source>move the start</source>
        <translation>移动起点</translation>
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
        <translation>{label} 移出所在的组</translation>
    </message>
    <message>
        <source>move {n} documents to trash</source>
        <translation>{n} 篇文档移到回收站</translation>
    </message>
    <message>
        <source>move {quote} to trash</source>
        <translation>{quote} 移到回收站</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>导航栏</translation>
    </message>
    <message>
        <source>new</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>new annotator {value}</source>
        <translation>新标注员 {value}</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>next span</source>
        <translation>下一处标注</translation>
    </message>
    <message>
        <source>next unfinished</source>
        <translation>下一篇未完成</translation>
    </message>
    <message>
        <source>no attributes</source>
        <translation>无属性</translation>
    </message>
    <message>
        <source>no interval: one document</source>
        <translation>无区间：只有一篇</translation>
    </message>
    <message>
        <source>no interval: undefined in most resamples</source>
        <translation>无区间：多数抽样无法计算</translation>
    </message>
    <message>
        <source>no longer offered; what has it keeps it</source>
        <translation>不再提供；已用的保持不变</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>not all have it</source>
        <translation>仅部分人标注</translation>
    </message>
    <message>
        <source>not in gold while one of its ends is not</source>
        <translation>有一端不在金标准中，故暂不在金标准中</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>note of {label} on {quote}</source>
        <translation>{quote} 上 {label} 的备注</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>one key, or several with blanks between: {keys}</source>
        <translation>一个键，或用空格隔开的几个键：{keys}</translation>
    </message>
    <message>
        <source>only one has it</source>
        <translation>只有一人标了</translation>
    </message>
    <message>
        <source>open the cell's passages</source>
        <translation>打开所选格的片段</translation>
    </message>
    <message>
        <source>open the thread on {quote} again</source>
        <translation>重开 {quote} 的讨论</translation>
    </message>
    <message>
        <source>other boundary</source>
        <translation>边界不同</translation>
    </message>
    <message>
        <source>other label</source>
        <translation>标签不同</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>overlapping</source>
        <translation>范围重叠</translation>
    </message>
    <message>
        <source>page clock</source>
        <translation>页面时间</translation>
    </message>
    <message>
        <source>press a label's key</source>
        <translation>请按标签键</translation>
    </message>
    <message>
        <source>project files, to be opened</source>
        <translation>项目文件，可直接打开</translation>
    </message>
    <message>
        <source>question to the lead</source>
        <translation>向负责人提问</translation>
    </message>
    <message>
        <source>range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>read in a wrong encoding</source>
        <translation>编码误读</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>recolour {label}</source>
        <translation>更改 {label} 的颜色</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>reject {label} on {quote}</source>
        <translation>驳回 {quote} 上的 {label}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>rejected in a file that {name} imported</source>
        <translation>在 {name} 导入的文件中已驳回</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>relation {label} from {quote} to {other}</source>
        <translation>关系 {label}：{quote} → {other}</translation>
    </message>
    <message>
        <source>remove a document for good</source>
        <translation>彻底删除一篇文档</translation>
    </message>
    <message>
        <source>remove attribute {attribute} of {label}</source>
        <translation>删除 {label} 的属性 {attribute}</translation>
    </message>
    <message>
        <source>remove label {label}</source>
        <translation>移除标签 {label}</translation>
    </message>
    <message>
        <source>remove the key of {label}</source>
        <translation>去掉 {label} 的快捷键</translation>
    </message>
    <message>
        <source>remove the note of {label} on {quote}</source>
        <translation>删除 {quote} 上 {label} 的备注</translation>
    </message>
    <message>
        <source>remove {attribute}: relation {label} from {quote}</source>
        <translation>清除起于 {quote} 的关系 {label} 的 {attribute}</translation>
    </message>
    <message>
        <source>remove {attribute}: {label} on {quote}</source>
        <translation>清除 {quote} 上 {label} 的 {attribute}</translation>
    </message>
    <message>
        <source>remove {n} documents for good</source>
        <translation>彻底删除 {n} 篇文档</translation>
    </message>
    <message>
        <source>rename annotator {other} to {value}</source>
        <translation>标注员 {other} 改名为 {value}</translation>
    </message>
    <message>
        <source>rename label {other} to {value}</source>
        <translation>标签 {other} 改名为 {value}</translation>
    </message>
    <message>
        <source>rename the scheme to {value}</source>
        <translation>标签体系改名为 {value}</translation>
    </message>
    <message>
        <source>repeat last label</source>
        <translation>重复上次标签</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>restore {n} documents from trash</source>
        <translation>从回收站恢复 {n} 篇文档</translation>
    </message>
    <message>
        <source>restore {quote} from trash</source>
        <translation>从回收站恢复 {quote}</translation>
    </message>
    <message>
        <source>retire {label}</source>
        <translation>停用 {label}</translation>
    </message>
    <message>
        <source>retire {n} labels</source>
        <translation>停用 {n} 个标签</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>rows {first}, columns {second}; colour by share of the row, counts in the cells</source>
        <translation>行为{first}，列为{second}；按行归一，格内为处数</translation>
    </message>
    <message>
        <source>same range</source>
        <translation>范围相同</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>标签体系</translation>
    </message>
    <message>
        <source>select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>send back {quote}</source>
        <translation>退回重标 {quote}</translation>
    </message>
    <message>
        <source>server messages</source>
        <translation>服务器信息</translation>
    </message>
    <message>
        <source>set {attribute} to {value}: relation {label} from {quote}</source>
        <translation>起于 {quote} 的关系 {label} 的 {attribute} 设为 {value}</translation>
    </message>
    <message>
        <source>set {attribute} to {value}: {label} on {quote}</source>
        <translation>{quote} 上 {label} 的 {attribute} 设为 {value}</translation>
    </message>
    <message>
        <source>set {quote} to {state}</source>
        <translation>{quote} 设为 {state}</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>setting {setting} of the project</source>
        <translation>项目设置 {setting}</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已审定</translation>
    </message>
    <message>
        <source>settles it</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>several properties of {label}</source>
        <translation>{label} 的多项设置</translation>
    </message>
    <message>
        <source>share buttons</source>
        <translation>分享按钮</translation>
    </message>
    <message>
        <source>share of each person's spans</source>
        <translation>占各人标注的比例</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>span</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>spans an hour, breaks left out</source>
        <translation>每小时标注数，不计停顿</translation>
    </message>
    <message>
        <source>spans may no longer overlap</source>
        <translation>标注不再可以重叠</translation>
    </message>
    <message>
        <source>spans may overlap</source>
        <translation>标注可以重叠</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>table residue</source>
        <translation>表格残留</translation>
    </message>
    <message>
        <source>tail of the relation</source>
        <translation>关系的终点</translation>
    </message>
    <message>
        <source>take document label {label} off {quote}</source>
        <translation>去掉 {quote} 的篇级标签 {label}</translation>
    </message>
    <message>
        <source>take the correction back that this is not {layer}: {quote}</source>
        <translation>撤回“不属于 {layer}”的修正：{quote}</translation>
    </message>
    <message>
        <source>take the correction back that this is {layer}: {quote}</source>
        <translation>撤回“属于 {layer}”的修正：{quote}</translation>
    </message>
    <message>
        <source>take the verdict back on {label}, {quote}</source>
        <translation>撤回 {quote} 上 {label} 的审核结论</translation>
    </message>
    <message>
        <source>teasers</source>
        <translation>精彩推荐</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>the end of a reading whose character is lost</source>
        <translation>注音残尾，字已丢失</translation>
    </message>
    <message>
        <source>the first {n} of {total}</source>
        <translation>{total}中的前 {n} 处</translation>
    </message>
    <message>
        <source>the order of the labels</source>
        <translation>标签的顺序</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>this document</source>
        <translation>本文档</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>too little was done here by hand</source>
        <translation>手工标注太少，无法计算</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>“true”或“false”</translation>
    </message>
    <message>
        <source>unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>use {label} again</source>
        <translation>重新启用 {label}</translation>
    </message>
    <message>
        <source>use {n} labels again</source>
        <translation>重新启用 {n} 个标签</translation>
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
        <translation>审核结论</translation>
    </message>
    <message>
        <source>verdict on {quote}</source>
        <translation>{quote} 的审核结论</translation>
    </message>
    <message>
        <source>what it became is not known</source>
        <translation>未载明改成什么</translation>
    </message>
    <message>
        <source>what {label} is put on</source>
        <translation>{label} 的标注对象</translation>
    </message>
    <message>
        <source>what {label} may join</source>
        <translation>{label} 可连接的标签</translation>
    </message>
    <message>
        <source>whether labels of {label} exclude each other</source>
        <translation>{label} 中的标签是否互斥</translation>
    </message>
    <message>
        <source>whole document</source>
        <translation>整篇文档</translation>
    </message>
    <message>
        <source>write it</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>wrongly converted</source>
        <translation>错误转换</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>{agree} of at least {of} who finished the document</source>
        <translation>至少 {of} 人完成的文档中，有 {agree} 人标注相同</translation>
    </message>
    <message>
        <source>{at} of more than {total}</source>
        <translation>第 {at} 处，共超过 {total} 处</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>第 {at} / {total} 处</translation>
    </message>
    <message>
        <source>{documents} that both have finished</source>
        <translation>两人都已完成的 {documents}</translation>
    </message>
    <message>
        <source>{documents} that two or more have finished</source>
        <translation>至少两人都已完成的 {documents}</translation>
    </message>
    <message>
        <source>{documents} with {spans} written to {file}.</source>
        <translation>{documents}文档、{spans}标注已写入 {file}。</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>{file} is of another project, "{project}". Does its work belong here?

Its documents, annotations and labels then come in as if they had been made here: people of one name become one person, labels of one id one label. Where two say different things of one label, the later change counts; each such place is listed before anything is written. Its settings stay behind. It can be taken back only by opening the copy that is kept from before.</source>
        <translation>{file} 属于另一个项目“{project}”。其中的工作是否应归入此处？

若并入，其文档、标注和标签将视同在此处所作：同名的人视为同一人，同一标识的标签视为同一标签。双方对同一标签说法不同之处，以较晚的更改为准；写入之前会逐一列出。其设置不会带入。只能通过打开合并前保留的副本来恢复。</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}与{second}</translation>
    </message>
    <message>
        <source>{key} cancels.</source>
        <translation>按 {key} 取消。</translation>
    </message>
    <message>
        <source>{key} is taken: "{what}". Give that another key first.</source>
        <translation>{key} 已用于“{what}”，请先给它换一个键。</translation>
    </message>
    <message>
        <source>{key} leads to another part of the window.</source>
        <translation>{key} 转到窗口的其他部分。</translation>
    </message>
    <message>
        <source>{key} opens the menu "{menu}".</source>
        <translation>{key} 用于打开“{menu}”菜单。</translation>
    </message>
    <message>
        <source>{key} takes another key.</source>
        <translation>按 {key} 另选一键。</translation>
    </message>
    <message>
        <source>{key} takes it.</source>
        <translation>按 {key} 确定。</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
    <message>
        <source>{name} (guess)</source>
        <translation>{name}（推测）</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name}（已停用）</translation>
    </message>
    <message>
        <source>{name} accepted it</source>
        <translation>{name} 已通过</translation>
    </message>
    <message>
        <source>{name} added it</source>
        <translation>{name} 补标</translation>
    </message>
    <message>
        <source>{name} agreement</source>
        <translation>{name} 一致性</translation>
    </message>
    <message>
        <source>{name} can be changed now: the other window has closed it.</source>
        <translation>{name} 现在可以修改了：另一个窗口已将其关闭。</translation>
    </message>
    <message>
        <source>{name} corrected it</source>
        <translation>{name} 已修正</translation>
    </message>
    <message>
        <source>{name} rejected it</source>
        <translation>{name} 已驳回</translation>
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
        <translation>{n} 处标注相同，尚未进入金标准</translation>
    </message>
    <message>
        <source>{n} an hour</source>
        <translation>每小时 {n} 处</translation>
    </message>
    <message>
        <source>{n} annotation follows:</source>
        <translation>{n} 处标注随之改变：</translation>
    </message>
    <message>
        <source>{n} annotation keeps its value of "{name}": in the data, in exports, and shown as a removed attribute. Undo brings the attribute back.</source>
        <translation>{n} 处标注保留“{name}”的值：留在数据和导出文件里，并显示为已删除的属性。撤销可恢复该属性。</translation>
    </message>
    <message>
        <source>{n} annotations follow:</source>
        <translation>{n} 处标注随之改变：</translation>
    </message>
    <message>
        <source>{n} annotations keep their values of "{name}": in the data, in exports, and shown as a removed attribute. Undo brings the attribute back.</source>
        <translation>{n} 处标注保留“{name}”的值：留在数据和导出文件里，并显示为已删除的属性。撤销可恢复该属性。</translation>
    </message>
    <message>
        <source>{n} change</source>
        <translation>{n} 项变更</translation>
    </message>
    <message>
        <source>{n} change in my work</source>
        <translation>{n} 处改动</translation>
    </message>
    <message>
        <source>{n} changed label</source>
        <translation>{n} 个更改的标签</translation>
    </message>
    <message>
        <source>{n} changed labels</source>
        <translation>{n} 个更改的标签</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} 项变更</translation>
    </message>
    <message>
        <source>{n} changes in my work</source>
        <translation>{n} 处改动</translation>
    </message>
    <message>
        <source>{n} char.</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>{n} char. selected</source>
        <translation>已选 {n} 字</translation>
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
        <translation>{n} 条评论</translation>
    </message>
    <message>
        <source>{n} comments</source>
        <translation>{n} 条评论</translation>
    </message>
    <message>
        <source>{n} conf.</source>
        <translation>{n} 冲</translation>
    </message>
    <message>
        <source>{n} conflict</source>
        <translation>{n} 处冲突</translation>
    </message>
    <message>
        <source>{n} conflicts</source>
        <translation>{n} 处冲突</translation>
    </message>
    <message>
        <source>{n} diff.</source>
        <translation>{n} 异</translation>
    </message>
    <message>
        <source>{n} difference</source>
        <translation>{n} 处差异</translation>
    </message>
    <message>
        <source>{n} differences</source>
        <translation>{n} 处差异</translation>
    </message>
    <message>
        <source>{n} document</source>
        <translation>{n} 篇</translation>
    </message>
    <message>
        <source>{n} document imported</source>
        <translation>导入 {n} 篇</translation>
    </message>
    <message>
        <source>{n} document label</source>
        <translation>{n} 个篇级标签</translation>
    </message>
    <message>
        <source>{n} document labels</source>
        <translation>{n} 个篇级标签</translation>
    </message>
    <message>
        <source>{n} document sent back</source>
        <translation>{n} 篇退回重标</translation>
    </message>
    <message>
        <source>{n} document was done before the labels changed.</source>
        <translation>有 {n} 篇文档是在标签变动前完成的。</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} 篇</translation>
    </message>
    <message>
        <source>{n} documents imported</source>
        <translation>导入 {n} 篇</translation>
    </message>
    <message>
        <source>{n} documents sent back</source>
        <translation>{n} 篇退回重标</translation>
    </message>
    <message>
        <source>{n} documents were done before the labels changed.</source>
        <translation>有 {n} 篇文档是在标签变动前完成的。</translation>
    </message>
    <message>
        <source>{n} file not read to the end</source>
        <translation>{n} 个文件没有读完</translation>
    </message>
    <message>
        <source>{n} file written.</source>
        <translation>已写入 {n} 个文件。</translation>
    </message>
    <message>
        <source>{n} files not read to the end</source>
        <translation>{n} 个文件没有读完</translation>
    </message>
    <message>
        <source>{n} files written.</source>
        <translation>已写入 {n} 个文件。</translation>
    </message>
    <message>
        <source>{n} folded line is labelled too.</source>
        <translation>折叠的 {n} 行也已标注。</translation>
    </message>
    <message>
        <source>{n} folded lines are labelled too.</source>
        <translation>折叠的 {n} 行也已标注。</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>找到 {n} 处</translation>
    </message>
    <message>
        <source>{n} gloss</source>
        <translation>夹注读音 {n} 处</translation>
    </message>
    <message>
        <source>{n} glosses</source>
        <translation>夹注读音 {n} 处</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} known already</source>
        <translation>{n} 项已有</translation>
    </message>
    <message>
        <source>{n} label</source>
        <translation>{n} 个标签</translation>
    </message>
    <message>
        <source>{n} labels</source>
        <translation>{n} 个标签</translation>
    </message>
    <message>
        <source>{n} labels: {names}</source>
        <translation>{n} 个标签：{names}</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>剩 {n} 处</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} new label</source>
        <translation>{n} 个新标签</translation>
    </message>
    <message>
        <source>{n} new labels</source>
        <translation>{n} 个新标签</translation>
    </message>
    <message>
        <source>{n} of them are on passages that have this label already: each pair becomes one.</source>
        <translation>其中 {n} 处所在的片段已有此标签：每两处合为一处。</translation>
    </message>
    <message>
        <source>{n} of them are where this label is already: each pair becomes one.</source>
        <translation>其中 {n} 处的位置已有此标签：每两处合为一处。</translation>
    </message>
    <message>
        <source>{n} of them is on a passage that has this label already: the two become one.</source>
        <translation>其中 {n} 处所在的片段已有此标签：两处合为一处。</translation>
    </message>
    <message>
        <source>{n} of them is where this label is already: the two become one.</source>
        <translation>其中 {n} 处的位置已有此标签：两处合为一处。</translation>
    </message>
    <message>
        <source>{n} of {who}</source>
        <translation>{who}：{n} 处</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>{n} 个未关闭</translation>
    </message>
    <message>
        <source>{n} open thread</source>
        <translation>{n} 个未关闭的讨论</translation>
    </message>
    <message>
        <source>{n} open threads</source>
        <translation>{n} 个未关闭的讨论</translation>
    </message>
    <message>
        <source>{n} pair</source>
        <translation>{n} 对</translation>
    </message>
    <message>
        <source>{n} pair has contradicting verdicts: what was accepted may leave gold.</source>
        <translation>{n} 对的审核结论相互冲突：已通过的可能不再属于金标准。</translation>
    </message>
    <message>
        <source>{n} pairs</source>
        <translation>{n} 对</translation>
    </message>
    <message>
        <source>{n} pairs have contradicting verdicts: what was accepted may leave gold.</source>
        <translation>{n} 对的审核结论相互冲突：已通过的可能不再属于金标准。</translation>
    </message>
    <message>
        <source>{n} part</source>
        <translation>共 {n} 篇</translation>
    </message>
    <message>
        <source>{n} parts</source>
        <translation>合辑共 {n} 篇</translation>
    </message>
    <message>
        <source>{n} passage</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>{n} passages</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>{n} px</source>
        <translation>{n} 像素</translation>
    </message>
    <message>
        <source>{n} q.</source>
        <translation>{n} 问</translation>
    </message>
    <message>
        <source>{n} question</source>
        <translation>{n} 个提问</translation>
    </message>
    <message>
        <source>{n} questions</source>
        <translation>{n} 个提问</translation>
    </message>
    <message>
        <source>{n} relation</source>
        <translation>{n} 个关系</translation>
    </message>
    <message>
        <source>{n} relation becomes one with another of the same annotator.</source>
        <translation>{n} 个关系会与同一标注员的另一个关系合而为一。</translation>
    </message>
    <message>
        <source>{n} relation between two that become one is deleted.</source>
        <translation>合为一处的两处之间的 {n} 个关系会删除。</translation>
    </message>
    <message>
        <source>{n} relation went with it.</source>
        <translation>{n} 条关系随之删除。</translation>
    </message>
    <message>
        <source>{n} relations</source>
        <translation>{n} 个关系</translation>
    </message>
    <message>
        <source>{n} relations become one with another of the same annotator.</source>
        <translation>{n} 个关系会与同一标注员的另一个关系合而为一。</translation>
    </message>
    <message>
        <source>{n} relations between two that become one are deleted.</source>
        <translation>合为一处的两处之间的 {n} 个关系会删除。</translation>
    </message>
    <message>
        <source>{n} relations went with it.</source>
        <translation>{n} 条关系随之删除。</translation>
    </message>
    <message>
        <source>{n} resamples</source>
        <translation>自助抽样 {n} 次</translation>
    </message>
    <message>
        <source>{n} retired label</source>
        <translation>{n} 个停用的标签</translation>
    </message>
    <message>
        <source>{n} retired labels</source>
        <translation>{n} 个停用的标签</translation>
    </message>
    <message>
        <source>{n} span</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>{n} span of text</source>
        <translation>{n} 处标注</translation>
    </message>
    <message>
        <source>{n} spans</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>{n} spans of text</source>
        <translation>{n} 处标注</translation>
    </message>
    <message>
        <source>{n} state</source>
        <translation>{n} 个文档状态</translation>
    </message>
    <message>
        <source>{n} states</source>
        <translation>{n} 个文档状态</translation>
    </message>
    <message>
        <source>{n} thing was left out</source>
        <translation>{n} 项未导入</translation>
    </message>
    <message>
        <source>{n} things were left out</source>
        <translation>{n} 项未导入</translation>
    </message>
    <message>
        <source>{n} unsure</source>
        <translation>{n} 处存疑</translation>
    </message>
    <message>
        <source>{n} verdict</source>
        <translation>{n} 个审核结论</translation>
    </message>
    <message>
        <source>{n} verdicts</source>
        <translation>{n} 个审核结论</translation>
    </message>
    <message>
        <source>{n} verdicts, the first on {quote}</source>
        <translation>{n} 条审核结论，首条关于 {quote}</translation>
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
        <translation>对比度 {ratio}:1 太低，至少要 4.5:1。</translation>
    </message>
    <message>
        <source>{reason}. It can be computed once two people have finished the same document.</source>
        <translation>{reason}。两人都完成同一篇后才能计算。</translation>
    </message>
    <message>
        <source>{reason}; suspected: {detail}</source>
        <translation>{reason}，疑为：{detail}</translation>
    </message>
    <message>
        <source>{said}: {key} accepts them</source>
        <translation>{said}：按 {key} 通过</translation>
    </message>
    <message>
        <source>{script}: {hans} % only Simplified, {hant} % only Traditional, {both} % in both</source>
        <translation>{script}：只见于简体的字 {hans}%，只见于繁体的字 {hant}%，两者共用 {both}%</translation>
    </message>
    <message>
        <source>{value} (removed attribute)</source>
        <translation>{value}（已删除的属性）</translation>
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
        <translation>← → 移动，Shift+← → 结尾，Alt+← → 开头，↑ ↓ 换行；Enter 写入，Esc 取消</translation>
    </message>
    <message>
        <source>⚑ has a note</source>
        <translation>⚑ 有备注</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>"{act}" cannot be taken back: {who} changed the same {kind} since ({later}).</source>
        <translation>无法撤销“{act}”：{who} 之后改动过同一{kind}（{later}）。</translation>
    </message>
    <message>
        <source>"{annotator}" is nobody who can adjudicate.</source>
        <translation>“{annotator}”不能担任裁定者。</translation>
    </message>
    <message>
        <source>"{colour}" is no colour.</source>
        <translation>“{colour}”不是颜色。</translation>
    </message>
    <message>
        <source>"{encoding}" is no encoding that is known here.</source>
        <translation>无法识别编码“{encoding}”。</translation>
    </message>
    <message>
        <source>"{first}" and "{second}" are one annotator.</source>
        <translation>“{first}”与“{second}”是同一位标注员。</translation>
    </message>
    <message>
        <source>"{kept}" counts: it is the later change.</source>
        <translation>以“{kept}”为准：它是较晚的更改。</translation>
    </message>
    <message>
        <source>"{label}" and "{into}" are not put on the same things.</source>
        <translation>“{label}”与“{into}”不用在同一类对象上。</translation>
    </message>
    <message>
        <source>"{label}" cannot be a label's id.</source>
        <translation>“{label}”不能作标签的标识。</translation>
    </message>
    <message>
        <source>"{label}" does not take a span labelled "{end}" at this end.</source>
        <translation>“{label}”的这一端不能是标为“{end}”的标注。</translation>
    </message>
    <message>
        <source>"{label}" does not take the attribute {name} = {value}.</source>
        <translation>“{label}”不接受属性 {name} = {value}。</translation>
    </message>
    <message>
        <source>"{label}" is a group.</source>
        <translation>“{label}”是标签组。</translation>
    </message>
    <message>
        <source>"{label}" is a {found} label, not a {kind} label.</source>
        <translation>“{label}”是 {found} 标签，不是 {kind} 标签。</translation>
    </message>
    <message>
        <source>"{label}" is retired.</source>
        <translation>“{label}”已停用。</translation>
    </message>
    <message>
        <source>"{label}" needs the attribute {name}.</source>
        <translation>“{label}”需要属性 {name}。</translation>
    </message>
    <message>
        <source>"{name}" belongs to another program.</source>
        <translation>“{name}”属于其他程序。</translation>
    </message>
    <message>
        <source>"{name}" cannot be made here: {reason}.</source>
        <translation>无法在此建立“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>"{name}" cannot be read: {reason}.</source>
        <translation>无法读取“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>"{name}" cannot be written here.</source>
        <translation>无法在此写入“{name}”。</translation>
    </message>
    <message>
        <source>"{name}" cannot be written: the disk is full or failing. Nothing was changed.</source>
        <translation>无法写入“{name}”：磁盘已满或有故障。没有任何改动。</translation>
    </message>
    <message>
        <source>"{name}" exists already.</source>
        <translation>“{name}”已存在。</translation>
    </message>
    <message>
        <source>"{name}" has a share, but is none of those who get documents.</source>
        <translation>“{name}”有份额，却不在分派对象之中。</translation>
    </message>
    <message>
        <source>"{name}" has two shares.</source>
        <translation>“{name}”有两个份额。</translation>
    </message>
    <message>
        <source>"{name}" holds tables or programs that are not from this program; nothing in it was run.</source>
        <translation>“{name}”含有不属于本程序的表或程序；其中内容没有运行。</translation>
    </message>
    <message>
        <source>"{name}" is a folder, not a project.</source>
        <translation>“{name}”是文件夹，不是项目。</translation>
    </message>
    <message>
        <source>"{name}" is a folder.</source>
        <translation>“{name}”是文件夹。</translation>
    </message>
    <message>
        <source>"{name}" is a project that is open, so it cannot be replaced by a copy.</source>
        <translation>“{name}”是打开着的项目，不能用副本替换。</translation>
    </message>
    <message>
        <source>"{name}" is damaged itself; nothing was restored.</source>
        <translation>“{name}”本身已损坏；没有恢复任何内容。</translation>
    </message>
    <message>
        <source>"{name}" is damaged.</source>
        <translation>“{name}”已损坏。</translation>
    </message>
    <message>
        <source>"{name}" is damaged: it is incomplete.</source>
        <translation>“{name}”已损坏：内容不完整。</translation>
    </message>
    <message>
        <source>"{name}" is empty, so it is no project.</source>
        <translation>“{name}”是空文件，不是项目。</translation>
    </message>
    <message>
        <source>"{name}" is in use by another program.</source>
        <translation>“{name}”正被其他程序使用。</translation>
    </message>
    <message>
        <source>"{name}" is no name for an annotator.</source>
        <translation>“{name}”不能作为标注员的名字。</translation>
    </message>
    <message>
        <source>"{name}" is no person and can get no documents.</source>
        <translation>“{name}”不是人员，不能分派文档。</translation>
    </message>
    <message>
        <source>"{name}" is not a project of this program.</source>
        <translation>“{name}”不是本程序的项目。</translation>
    </message>
    <message>
        <source>"{name}" is of an earlier version, and the copy that it is read from cannot be made: {reason}.</source>
        <translation>“{name}”是较早版本的文件，无法生成读取所需的副本：{reason}。</translation>
    </message>
    <message>
        <source>"{name}" is open in another window.</source>
        <translation>“{name}”已在另一个窗口中打开。</translation>
    </message>
    <message>
        <source>"{name}" is open read-only.</source>
        <translation>“{name}”以只读方式打开。</translation>
    </message>
    <message>
        <source>"{name}" was not closed properly, and its folder is read-only.</source>
        <translation>“{name}”没有正常关闭，而且文件夹只读。</translation>
    </message>
    <message>
        <source>"{name}" was written by a newer version of this program (format {found}, here {known}).</source>
        <translation>“{name}”由本程序的新版本写成（格式 {found}，此处为 {known}）。</translation>
    </message>
    <message>
        <source>"{object}" cannot be an id.</source>
        <translation>“{object}”不能作标识。</translation>
    </message>
    <message>
        <source>"{object}" is a group by now and loses its key "{detail}".</source>
        <translation>“{object}”现在是分组，失去快捷键“{detail}”。</translation>
    </message>
    <message>
        <source>"{share}" is no share.</source>
        <translation>“{share}”不是有效的份额。</translation>
    </message>
    <message>
        <source>"{title}" is in the trash.</source>
        <translation>“{title}”在回收站中。</translation>
    </message>
    <message>
        <source>"{unit}" is no unit of offsets.</source>
        <translation>“{unit}”不是位置的单位。</translation>
    </message>
    <message>
        <source>"{value}" is not {what}.</source>
        <translation>“{value}”不是 {what}。</translation>
    </message>
    <message>
        <source>--annotator needs a name.</source>
        <translation>--annotator 需要一个名字。</translation>
    </message>
    <message>
        <source>--limit needs a number above 0.</source>
        <translation>--limit 须是大于 0 的数。</translation>
    </message>
    <message>
        <source>A comment needs words.</source>
        <translation>讨论需要有内容。</translation>
    </message>
    <message>
        <source>A comment was changed on both sides.</source>
        <translation>一条讨论双方都作了更改。</translation>
    </message>
    <message>
        <source>A document is to go to {wanted} annotators, but only {people} are named.</source>
        <translation>每篇文档要分给 {wanted} 位标注员，但只指定了 {people} 位。</translation>
    </message>
    <message>
        <source>A known {kind} on {title} differs in {detail}; the one in the project was kept.</source>
        <translation>{title} 上已有的 {kind} 与此在 {detail} 上不同；保留项目中的。</translation>
    </message>
    <message>
        <source>A label cannot be merged with itself.</source>
        <translation>标签不能与自己合并。</translation>
    </message>
    <message>
        <source>A label of {owners} on {title} was changed on both sides: {what}.</source>
        <translation>{title} 上 {owners} 的一个篇级标签双方都作了更改：{what}。</translation>
    </message>
    <message>
        <source>A number of annotators or documents cannot be negative.</source>
        <translation>标注员或文档的数目不能为负。</translation>
    </message>
    <message>
        <source>A relation "{label}" of {title} lacks one of its ends in this export; it is left out.</source>
        <translation>{title} 的一个关系“{label}”在此导出中缺少一端；未导出。</translation>
    </message>
    <message>
        <source>A relation needs two different spans.</source>
        <translation>关系需要两处不同的标注。</translation>
    </message>
    <message>
        <source>A relation of {owners} in {title} was changed on both sides: {what}.</source>
        <translation>{title} 中 {owners} 的一个关系双方都作了更改：{what}。</translation>
    </message>
    <message>
        <source>A setting needs a name.</source>
        <translation>设置需要名称。</translation>
    </message>
    <message>
        <source>A share is a whole number above 0.</source>
        <translation>份额须是大于 0 的整数。</translation>
    </message>
    <message>
        <source>A span "{label}" of {title} cuts a converted phrase and was widened to it.</source>
        <translation>{title} 的一处标注“{label}”切开了转换的词语，已扩大到整个词语。</translation>
    </message>
    <message>
        <source>A span "{label}" of {title} does not lie on its passage; the document is left out.</source>
        <translation>{title} 的一处标注“{label}”与其片段不符；此文档未导出。</translation>
    </message>
    <message>
        <source>A span "{label}" of {title} lies wholly in what is folded; it is left out.</source>
        <translation>{title} 的一处标注“{label}”全在折叠的内容中；未导出。</translation>
    </message>
    <message>
        <source>A span of {owners} in {title} was changed on both sides: {what}.</source>
        <translation>{title} 中 {owners} 的一处标注双方都作了更改：{what}。</translation>
    </message>
    <message>
        <source>A value of {kind} "{object}" cannot be kept: {reason}.</source>
        <translation>{kind}“{object}”的一个值无法保存：{reason}。</translation>
    </message>
    <message>
        <source>A verdict in {title} was changed on both sides: {what}.</source>
        <translation>{title} 中的一个审核结论双方都作了更改：{what}。</translation>
    </message>
    <message>
        <source>A verdict is on a span, a document label or a relation.</source>
        <translation>审核结论只能针对标注、篇级标签或关系。</translation>
    </message>
    <message>
        <source>A {kind} on {title} was deleted in this project and stays deleted.</source>
        <translation>{title} 上的 {kind} 在此项目中已删除，不再恢复。</translation>
    </message>
    <message>
        <source>Add at least one label, or take a shipped scheme.</source>
        <translation>请至少添加一个标签，或使用自带的标签体系。</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>请补上。</translation>
    </message>
    <message>
        <source>Add or remove its choices.</source>
        <translation>请添加或删除它的选项。</translation>
    </message>
    <message>
        <source>Add the annotator first.</source>
        <translation>请先添加标注员。</translation>
    </message>
    <message>
        <source>Add them to the scheme, or import with --unknown add or skip.</source>
        <translation>请把它们加入标签体系，或用 --unknown add 或 skip 导入。</translation>
    </message>
    <message>
        <source>Adjudicators are named in a list.</source>
        <translation>裁定者须以列表指定。</translation>
    </message>
    <message>
        <source>An annotation on {title} was left out ({detail}).</source>
        <translation>{title} 的一处标注未导入（{detail}）。</translation>
    </message>
    <message>
        <source>An annotator needs a name.</source>
        <translation>标注员需要名字。</translation>
    </message>
    <message>
        <source>Ask for fewer.</source>
        <translation>请减少篇数。</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>请重新索取此文件。</translation>
    </message>
    <message>
        <source>Ask for the permission to read it.</source>
        <translation>请申请读取权限。</translation>
    </message>
    <message>
        <source>Ask for the whole file.</source>
        <translation>请索取完整的文件。</translation>
    </message>
    <message>
        <source>Begin it with [terms], then lines such as 软件 = "軟體".</source>
        <translation>开头写 [terms]，然后每行如 软件 = "軟體"。</translation>
    </message>
    <message>
        <source>Beside "{name}" lies "{journal}", which is not from this program and would change the project.</source>
        <translation>“{name}”旁边有“{journal}”，它不是本程序的文件，会改动项目。</translation>
    </message>
    <message>
        <source>Beside "{name}" lies "{wal}", which does not belong to it, or is damaged.</source>
        <translation>“{name}”旁边的“{wal}”不属于它，或已损坏。</translation>
    </message>
    <message>
        <source>Change it by hand instead.</source>
        <translation>请改为手动更改。</translation>
    </message>
    <message>
        <source>Change it.</source>
        <translation>请更改。</translation>
    </message>
    <message>
        <source>Change {key} has two contents: one of the two files was altered. Nothing was merged.</source>
        <translation>变更 {key} 有两种内容：两个文件中有一个被改动过。没有合并任何内容。</translation>
    </message>
    <message>
        <source>Change {key} was altered on its way. Nothing was merged.</source>
        <translation>变更 {key} 在传递中被改动过。没有合并任何内容。</translation>
    </message>
    <message>
        <source>Check its rights.</source>
        <translation>请检查其权限。</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>请检查磁盘。</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>Check the printer, or save the document as PDF.</source>
        <translation>请检查打印机，或把文档保存为 PDF。</translation>
    </message>
    <message>
        <source>Check the rights of the file and its folder.</source>
        <translation>请检查文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>Check the unit of the offsets (code points) and that the text is the same.</source>
        <translation>请检查位置的单位（码位），以及原文是否相同。</translation>
    </message>
    <message>
        <source>Choose File &gt; Who works first.</source>
        <translation>请先在“文件”菜单中选择“更换标注员”。</translation>
    </message>
    <message>
        <source>Choose a bundle or a project file.</source>
        <translation>请选择工作包或项目文件。</translation>
    </message>
    <message>
        <source>Choose a difference.</source>
        <translation>请选择一处差异。</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation>请选择已有且可写入的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder that exists, has room and may be written to.</source>
        <translation>请选择已有、空间足够且可写入的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation>请选择可以写入的位置。</translation>
    </message>
    <message>
        <source>Choose a project file (.annot).</source>
        <translation>请选择项目文件（.annot）。</translation>
    </message>
    <message>
        <source>Choose a span, a document or a label.</source>
        <translation>请选择一处标注、一篇文档或一个标签。</translation>
    </message>
    <message>
        <source>Choose a value.</source>
        <translation>请选择一个值。</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>请选择另一个备份。</translation>
    </message>
    <message>
        <source>Choose another copy of it, or a bundle.</source>
        <translation>请选择它的另一个副本，或工作包。</translation>
    </message>
    <message>
        <source>Choose another document.</source>
        <translation>请选择另一篇文档。</translation>
    </message>
    <message>
        <source>Choose another encoding, or save the file as UTF-8.</source>
        <translation>请选择其他编码，或把文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Choose another folder, or move the file away.</source>
        <translation>请选择别的文件夹，或移走该文件。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>Choose another label.</source>
        <translation>请选择其他标签。</translation>
    </message>
    <message>
        <source>Choose another name for the export.</source>
        <translation>请为导出另取名称。</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>Choose another name, or a folder for the backups.</source>
        <translation>请选择其他名称，或存放备份的文件夹。</translation>
    </message>
    <message>
        <source>Choose another name, or open it.</source>
        <translation>请另取名称，或打开它。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请另取名称。</translation>
    </message>
    <message>
        <source>Choose another span or another relation.</source>
        <translation>请选择其他标注或其他关系。</translation>
    </message>
    <message>
        <source>Choose another span.</source>
        <translation>请选择其他标注。</translation>
    </message>
    <message>
        <source>Choose another, or make a new project.</source>
        <translation>请选择其他文件，或新建项目。</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Choose one of its documents.</source>
        <translation>请选择其中的一篇文档。</translation>
    </message>
    <message>
        <source>Choose one of its labels.</source>
        <translation>请选择其中的一个标签。</translation>
    </message>
    <message>
        <source>Choose one of the labels in it.</source>
        <translation>请选择组内的一个标签。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选择一个。</translation>
    </message>
    <message>
        <source>Choose spans of one document.</source>
        <translation>请选择同一篇文档的标注。</translation>
    </message>
    <message>
        <source>Choose two labels of one kind.</source>
        <translation>请选两个同类的标签。</translation>
    </message>
    <message>
        <source>Choose who works.</source>
        <translation>请选择由谁标注。</translation>
    </message>
    <message>
        <source>Close it, then restore again.</source>
        <translation>请先关闭它，再恢复。</translation>
    </message>
    <message>
        <source>Close that program and try again.</source>
        <translation>请关闭那个程序再试。</translation>
    </message>
    <message>
        <source>Close the other window, or save a copy.</source>
        <translation>请关闭另一个窗口，或另存副本。</translation>
    </message>
    <message>
        <source>Complete or correct it.</source>
        <translation>请补全或改正。</translation>
    </message>
    <message>
        <source>Copy it with the files beside it to another folder, and open it there.</source>
        <translation>请把它和旁边的文件一起复制到另一个文件夹，在那里打开。</translation>
    </message>
    <message>
        <source>Correct the text it came from and import it again.</source>
        <translation>请更正其来源文本后重新导入。</translation>
    </message>
    <message>
        <source>Count code points from 0, the end not included, or name "offset_unit".</source>
        <translation>请从 0 起按码位计数，不含末尾，或注明“offset_unit”。</translation>
    </message>
    <message>
        <source>Decide without settling it, or ask one of them.</source>
        <translation>只作结论、不作裁定，或请其中一位裁定。</translation>
    </message>
    <message>
        <source>Do not trust it; ask who gave it to you for an export instead.</source>
        <translation>不要相信它；请向给你文件的人索取导出文件。</translation>
    </message>
    <message>
        <source>Export as TOML.</source>
        <translation>改用 TOML 格式导出。</translation>
    </message>
    <message>
        <source>Files not read to the end when the import was stopped: {n} of {files}.</source>
        <translation>导入停止时，{files} 个文件中有 {n} 个没有读完。</translation>
    </message>
    <message>
        <source>Free some space and do it again.</source>
        <translation>请腾出一些空间再试。</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>请腾出一些空间，或选择其他磁盘。</translation>
    </message>
    <message>
        <source>Give both words.</source>
        <translation>请给出两边的词。</translation>
    </message>
    <message>
        <source>Give each field once.</source>
        <translation>每个字段请只写一次。</translation>
    </message>
    <message>
        <source>Give it a "text".</source>
        <translation>请给它加上“text”。</translation>
    </message>
    <message>
        <source>Give it a name and a colour.</source>
        <translation>请给它取名并选颜色。</translation>
    </message>
    <message>
        <source>Give it an id.</source>
        <translation>请给它一个标识。</translation>
    </message>
    <message>
        <source>Give it another id.</source>
        <translation>请给它另一个标识。</translation>
    </message>
    <message>
        <source>Give it another key in the scheme.</source>
        <translation>请在标签体系中为它另设快捷键。</translation>
    </message>
    <message>
        <source>Give it another parent.</source>
        <translation>请给它另一个上级。</translation>
    </message>
    <message>
        <source>Give one another id.</source>
        <translation>请给其中一个换标识。</translation>
    </message>
    <message>
        <source>Give one of them another key.</source>
        <translation>请给其中一个换按键。</translation>
    </message>
    <message>
        <source>Gold did not hold it: reviewers had not agreed on it.</source>
        <translation>金标准中本来就没有它：审核员的结论不一致。</translation>
    </message>
    <message>
        <source>Gold does not hold it. In review, X agrees that it goes, E puts it into gold all the same.</source>
        <translation>金标准中没有它。审核时按 X 同意删除，按 E 仍收入金标准。</translation>
    </message>
    <message>
        <source>Gold holds it all the same: the like of it is in gold.</source>
        <translation>金标准中仍有它：相同的标注已收入金标准。</translation>
    </message>
    <message>
        <source>Gold is only written by review.</source>
        <translation>金标准只能由审核写入。</translation>
    </message>
    <message>
        <source>Group "{label}" has a key, but a group cannot be applied.</source>
        <translation>标签组“{label}”设了按键，但标签组不能用来标注。</translation>
    </message>
    <message>
        <source>Group "{label}" stands inside itself.</source>
        <translation>标签组“{label}”在它自己里面。</translation>
    </message>
    <message>
        <source>How far {object} has got with {title} was set on both sides.</source>
        <translation>{object} 在 {title} 的进度双方都作了更改。</translation>
    </message>
    <message>
        <source>If its work belongs here, merge it with --adopt: its documents, annotations and labels come in as if they had been made here; people of one name become one person, labels of one id one label, and where the two differ the later change counts; its settings stay behind. --dry-run lists every such place first.</source>
        <translation>如果其中的工作属于此项目，请用 --adopt 合并：它的文档、标注和标签会像在此处所做的一样并入；同名的人视为一人，标识相同的标签视为一个，两者不同之处以较晚的更改为准；它的设置不并入。--dry-run 会先逐一列出这些地方。</translation>
    </message>
    <message>
        <source>If the text is wrong, name its encoding and import it again.</source>
        <translation>如果文字不对，请指定编码重新导入。</translation>
    </message>
    <message>
        <source>Import it with --restore, or take it out of the trash, to bring it back.</source>
        <translation>要恢复它，请用 --restore 导入，或从回收站取回。</translation>
    </message>
    <message>
        <source>Import plain text (.txt) or JSONL.</source>
        <translation>请导入纯文本 (.txt) 或 JSONL。</translation>
    </message>
    <message>
        <source>Import some first.</source>
        <translation>请先导入一些。</translation>
    </message>
    <message>
        <source>In the scheme, {where} must be a table.</source>
        <translation>标签体系里的{where}应为表。</translation>
    </message>
    <message>
        <source>In {where}: the field {field} is not known.</source>
        <translation>{where}：没有 {field} 这个字段。</translation>
    </message>
    <message>
        <source>In {where}: {field} must be one of: {known}.</source>
        <translation>{where}：字段 {field} 只能是 {known} 之一。</translation>
    </message>
    <message>
        <source>In {where}: {field} must be {expected}.</source>
        <translation>{where}：字段 {field} 应为{expected}。</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>请安装新版本。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>It is no JSON object.</source>
        <translation>它不是 JSON 对象。</translation>
    </message>
    <message>
        <source>It is not in gold until the conflict is settled in review.</source>
        <translation>在审核中解决冲突之前，它不在金标准中。</translation>
    </message>
    <message>
        <source>It is to be decided again.</source>
        <translation>需要重新审核。</translation>
    </message>
    <message>
        <source>It may have been deleted; choose another.</source>
        <translation>它可能已被删除；请另选一个。</translation>
    </message>
    <message>
        <source>Its id {id} stands twice in the record.</source>
        <translation>它的标识 {id} 在记录中出现两次。</translation>
    </message>
    <message>
        <source>Its offsets {offsets} are no passage of the text ({length} characters).</source>
        <translation>它的位置 {offsets} 不是原文（{length} 个字符）中的片段。</translation>
    </message>
    <message>
        <source>Its quote is "{quote}", but "{found}" stands at its offsets.</source>
        <translation>它引用的是“{quote}”，但该位置是“{found}”。</translation>
    </message>
    <message>
        <source>Keep both files. Restore a backup; or, if you put "{wal}" there, move it to another folder.</source>
        <translation>请保留这两个文件。请恢复备份；如果“{wal}”是你放在那里的，请把它移到其他文件夹。</translation>
    </message>
    <message>
        <source>Keep it, and restore a backup in its place.</source>
        <translation>请保留该文件，并用备份恢复。</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>请保留其中一个。</translation>
    </message>
    <message>
        <source>Label "{label}" has the parent "{parent}", which is no group.</source>
        <translation>标签“{label}”的上级“{parent}”不是标签组。</translation>
    </message>
    <message>
        <source>Label "{label}": "{colour}" is no colour.</source>
        <translation>标签“{label}”：“{colour}”不是颜色。</translation>
    </message>
    <message>
        <source>Label "{label}": "{key}" is no key.</source>
        <translation>标签“{label}”：“{key}”不是按键。</translation>
    </message>
    <message>
        <source>Label "{label}": attribute "{name}" needs choices exactly if it is a choice.</source>
        <translation>标签“{label}”：属性“{name}”是选择类型时才需要、也必须有选项。</translation>
    </message>
    <message>
        <source>Label "{label}": attribute id "{name}" is used twice or is not snake_case.</source>
        <translation>标签“{label}”：属性标识“{name}”重复，或不是 snake_case。</translation>
    </message>
    <message>
        <source>Label number {number} has no id.</source>
        <translation>第 {number} 个标签没有标识。</translation>
    </message>
    <message>
        <source>Labels "{other}" ({other_key}) and "{label}" ({key}) cannot be told apart by their keys.</source>
        <translation>标签“{other}”（{other_key}）和“{label}”（{key}）的按键无法区分。</translation>
    </message>
    <message>
        <source>Leave a verdict or a comment on it instead.</source>
        <translation>请改为给出审核结论或留言讨论。</translation>
    </message>
    <message>
        <source>Leave it out to hand out everything.</source>
        <translation>不写则分派全部文档。</translation>
    </message>
    <message>
        <source>Leave it out, or choose another file.</source>
        <translation>请略去它，或选择其他文件。</translation>
    </message>
    <message>
        <source>Leave out --rest.</source>
        <translation>请去掉 --rest。</translation>
    </message>
    <message>
        <source>Leave out who is to get nothing.</source>
        <translation>不分派的人请不要列出。</translation>
    </message>
    <message>
        <source>Let it end in .png.</source>
        <translation>文件名请以 .png 结尾。</translation>
    </message>
    <message>
        <source>Let them go to at least two, and not to fewer than the others.</source>
        <translation>请至少分给两人，且不少于其余文档的人数。</translation>
    </message>
    <message>
        <source>Line {number} of {name} has no tab between two words.</source>
        <translation>{name} 第 {number} 行的两个词之间没有制表符。</translation>
    </message>
    <message>
        <source>Look at it in the scheme.</source>
        <translation>请在标签体系中查看。</translation>
    </message>
    <message>
        <source>Make it anew if it should stay; the log keeps what it was.</source>
        <translation>如应保留，请重新标注；变更记录中留有原来的内容。</translation>
    </message>
    <message>
        <source>Make it first, or name another.</source>
        <translation>请先建立它，或另指定一个。</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>请缩短表达式。</translation>
    </message>
    <message>
        <source>Make it simpler, or look for plain text.</source>
        <translation>请简化表达式，或改为查找普通文字。</translation>
    </message>
    <message>
        <source>Make it, or choose another.</source>
        <translation>请建立它，或另选一个。</translation>
    </message>
    <message>
        <source>Mend its heads or tails.</source>
        <translation>请修改它的 heads 或 tails。</translation>
    </message>
    <message>
        <source>Mend the end of the file.</source>
        <translation>请改正文件末尾。</translation>
    </message>
    <message>
        <source>Mend the line that is named.</source>
        <translation>请修改所指的那一行。</translation>
    </message>
    <message>
        <source>Mend this field.</source>
        <translation>请修改这个字段。</translation>
    </message>
    <message>
        <source>More fields that are not known here, or given twice: {n}.</source>
        <translation>另有不认识或重复的字段：{n} 个。</translation>
    </message>
    <message>
        <source>Move it to another folder, then open the project again.</source>
        <translation>请把它移到其他文件夹，再打开项目。</translation>
    </message>
    <message>
        <source>Move it to the trash first.</source>
        <translation>请先把它移到回收站。</translation>
    </message>
    <message>
        <source>Move or delete that span first.</source>
        <translation>请先调整或删除那处标注。</translation>
    </message>
    <message>
        <source>Name a file for the picture.</source>
        <translation>请为图片指定文件。</translation>
    </message>
    <message>
        <source>Name a file in it, such as {example}.</source>
        <translation>请指定其中的文件，例如 {example}。</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>请指定其中的文件。</translation>
    </message>
    <message>
        <source>Name a file on a disk.</source>
        <translation>请指定磁盘上的文件。</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>请指定文件。</translation>
    </message>
    <message>
        <source>Name a group of this scheme.</source>
        <translation>请指定此标签体系中的标签组。</translation>
    </message>
    <message>
        <source>Name a person who labels.</source>
        <translation>请指定做标注的人。</translation>
    </message>
    <message>
        <source>Name annotators, or nobody.</source>
        <translation>请指定标注员，或不指定任何人。</translation>
    </message>
    <message>
        <source>Name everybody once.</source>
        <translation>每人只写一次。</translation>
    </message>
    <message>
        <source>Name it as in an export, or put it into "meta".</source>
        <translation>请按导出文件的写法命名，或放进“meta”。</translation>
    </message>
    <message>
        <source>Name its encoding (--encoding, or in the import window), or save it as UTF-8.</source>
        <translation>请指定其编码（--encoding，或在导入窗口中），或另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Name more, or ask for fewer.</source>
        <translation>请多指定几位，或减少每篇的人数。</translation>
    </message>
    <message>
        <source>Name one of the project.</source>
        <translation>请指定此项目中的标注员。</translation>
    </message>
    <message>
        <source>Name people.</source>
        <translation>请指定人员。</translation>
    </message>
    <message>
        <source>Name the file itself to import it.</source>
        <translation>要导入它，请直接指定该文件。</translation>
    </message>
    <message>
        <source>Name the setting.</source>
        <translation>请指定设置的名称。</translation>
    </message>
    <message>
        <source>Name them there, too, or leave the share out.</source>
        <translation>请把此人也列为分派对象，或去掉该份额。</translation>
    </message>
    <message>
        <source>Nobody is done with this document.</source>
        <translation>还没有人完成这篇文档。</translation>
    </message>
    <message>
        <source>Nobody is named who works here.</source>
        <translation>还没有指定由谁标注。</translation>
    </message>
    <message>
        <source>Nothing is chosen to comment on.</source>
        <translation>没有选择要讨论的内容。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>没有选中内容。</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu run: sudo apt-get install {packages}</source>
        <translation>在 Debian 或 Ubuntu 上运行：sudo apt-get install {packages}</translation>
    </message>
    <message>
        <source>Only a document in the trash can be purged.</source>
        <translation>只有回收站中的文档才能彻底删除。</translation>
    </message>
    <message>
        <source>Only those whom the project names may settle a conflict of verdicts: {people}.</source>
        <translation>只有项目指定的人可以裁定审核结论的冲突：{people}。</translation>
    </message>
    <message>
        <source>Open it where it can be written once, or make room for temporary files.</source>
        <translation>请在可写入的位置打开它一次，或腾出存放临时文件的空间。</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>请打开它，或另取名称。</translation>
    </message>
    <message>
        <source>OpenCC's text format cannot hold the term {source}.</source>
        <translation>OpenCC 文本格式无法容纳用词“{source}”。</translation>
    </message>
    <message>
        <source>Relation "{label}" names "{end}", which is no label.</source>
        <translation>关系“{label}”提到的“{end}”不是标签。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请删除它。</translation>
    </message>
    <message>
        <source>Remove the key.</source>
        <translation>请删除该按键。</translation>
    </message>
    <message>
        <source>Restore a backup or another copy.</source>
        <translation>请恢复备份或其他副本。</translation>
    </message>
    <message>
        <source>Restore it first.</source>
        <translation>请先恢复它。</translation>
    </message>
    <message>
        <source>Restore it under a name of its own.</source>
        <translation>请用另外的名称恢复它。</translation>
    </message>
    <message>
        <source>Reviewers contradict each other on the {kind} {what} in {title}: {reviewers}.</source>
        <translation>审核员对 {title} 中的{kind} {what} 结论相互冲突：{reviewers}。</translation>
    </message>
    <message>
        <source>Reviewers contradict each other on the {kind} {what} of {owners} in {title}: {reviewers}.</source>
        <translation>审核员对 {title} 中 {owners} 的{kind} {what} 结论相互冲突：{reviewers}。</translation>
    </message>
    <message>
        <source>Run `annotator check` on the project.</source>
        <translation>请对项目运行 `annotator check`。</translation>
    </message>
    <message>
        <source>Run check on both, and merge from an unaltered copy.</source>
        <translation>请对两者都运行 check，再用未改动的副本合并。</translation>
    </message>
    <message>
        <source>Run check.</source>
        <translation>请运行 check。</translation>
    </message>
    <message>
        <source>Run: sh packaging/start.sh</source>
        <translation>请运行：sh packaging/start.sh</translation>
    </message>
    <message>
        <source>Save a copy elsewhere to work.</source>
        <translation>请另存副本后再编辑。</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Save its text as .txt and import that.</source>
        <translation>请把其中的文字另存为 .txt 再导入。</translation>
    </message>
    <message>
        <source>Say who works: --annotator NAME.</source>
        <translation>请说明由谁标注：--annotator 名字。</translation>
    </message>
    <message>
        <source>See the label's attributes in the scheme.</source>
        <translation>请查看标签体系中该标签的属性。</translation>
    </message>
    <message>
        <source>Select a passage and a label first.</source>
        <translation>请先选择片段和标签。</translation>
    </message>
    <message>
        <source>Select a passage first.</source>
        <translation>请先选择片段。</translation>
    </message>
    <message>
        <source>Select a passage of the text.</source>
        <translation>请选择文本中的片段。</translation>
    </message>
    <message>
        <source>Sending back needs a reason.</source>
        <translation>退回重标需要写明理由。</translation>
    </message>
    <message>
        <source>Something of {title} ({kind} {object}) was changed on both sides.</source>
        <translation>{title} 中的内容 ({kind} {object}) 双方都作了更改。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: {trace}</source>
        <translation>程序内部出错：{trace}</translation>
    </message>
    <message>
        <source>Split it into articles, or save the articles as JSONL with one record each.</source>
        <translation>请按文章拆分，或存为 JSONL，一篇一条记录。</translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation>可以随时重新开始。</translation>
    </message>
    <message>
        <source>Term {number} of {name} begins or ends with a blank or holds a line end: {source}.</source>
        <translation>{name} 的第 {number} 个词条首尾有空格或含有换行：{source}。</translation>
    </message>
    <message>
        <source>Term {number} of {name} has an empty side.</source>
        <translation>{name} 的第 {number} 个词条有一边是空的。</translation>
    </message>
    <message>
        <source>The Python package PySide6 is not installed.</source>
        <translation>没有安装 Python 包 PySide6。</translation>
    </message>
    <message>
        <source>The Python package {name} is not installed.</source>
        <translation>没有安装 Python 包 {name}。</translation>
    </message>
    <message>
        <source>The backup is of another project than "{name}".</source>
        <translation>此备份属于另一个项目，不是“{name}”。</translation>
    </message>
    <message>
        <source>The bundle {name} is damaged or incomplete.</source>
        <translation>工作包 {name} 已损坏或不完整。</translation>
    </message>
    <message>
        <source>The bundle {name} was altered ({place}); nothing of it can be trusted.</source>
        <translation>工作包 {name} 被改动过（{place}）；其中的内容都不可信。</translation>
    </message>
    <message>
        <source>The copy "{name}" came out damaged and was thrown away.</source>
        <translation>副本“{name}”写坏了，已丢弃。</translation>
    </message>
    <message>
        <source>The copy "{name}" cannot be written: {reason}.</source>
        <translation>无法写入副本“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>The disk is full; {name} was not written and an older file is unchanged.</source>
        <translation>磁盘已满；没有写入 {name}，原有文件未变。</translation>
    </message>
    <message>
        <source>The documents for agreement would go to {shared} annotators, all others to {copies}.</source>
        <translation>用于计算一致性的文档只分给 {shared} 人，其余文档却分给 {copies} 人。</translation>
    </message>
    <message>
        <source>The ends of a relation lie in one document.</source>
        <translation>关系的两端必须在同一篇文档中。</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>导出已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The expression is longer than {most} characters.</source>
        <translation>表达式超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The expression takes too long in this text.</source>
        <translation>该表达式在这篇文字里用时过长。</translation>
    </message>
    <message>
        <source>The field {field} is given twice in one object; the last one counts. Records with this: {n}, of which this is the first.</source>
        <translation>字段 {field} 在一个对象中出现两次，以后一个为准。有此情况的记录：{n} 条，这是第一条。</translation>
    </message>
    <message>
        <source>The field {field} is missing.</source>
        <translation>缺少字段 {field}。</translation>
    </message>
    <message>
        <source>The field {field} is not known here and was passed over. Records with this: {n}, of which this is the first.</source>
        <translation>不认识字段 {field}，已略过。含有它的记录：{n} 条，这是第一条。</translation>
    </message>
    <message>
        <source>The field {field} must be one of: {known}.</source>
        <translation>字段 {field} 只能是 {known} 之一。</translation>
    </message>
    <message>
        <source>The field {field} must be {expected}.</source>
        <translation>字段 {field} 应为{expected}。</translation>
    </message>
    <message>
        <source>The file is not UTF-8 (byte {byte}).</source>
        <translation>文件不是 UTF-8（第 {byte} 字节）。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>无法创建文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The folder {name} holds no files.</source>
        <translation>文件夹 {name} 中没有文件。</translation>
    </message>
    <message>
        <source>The keys of the labels "{object}" and "{other}" clash ("{detail}"); "{object}" loses its.</source>
        <translation>标签“{object}”与“{other}”的快捷键冲突（“{detail}”）；“{object}”失去其快捷键。</translation>
    </message>
    <message>
        <source>The label "{label}" comes in.</source>
        <translation>标签“{label}”将并入。</translation>
    </message>
    <message>
        <source>The label "{object}" is retired here and not on the other side: it can be used again.</source>
        <translation>标签“{object}”在此处停用而对方没有停用：现在又可使用。</translation>
    </message>
    <message>
        <source>The label "{object}" is retired here and not on the other side: retired counts.</source>
        <translation>标签“{object}”在此处停用而对方没有停用：以停用为准。</translation>
    </message>
    <message>
        <source>The label "{object}" is retired on the other side and not here: it can still be used.</source>
        <translation>标签“{object}”对方已停用而此处没有停用：仍可使用。</translation>
    </message>
    <message>
        <source>The label "{object}" is retired on the other side and not here: retired counts.</source>
        <translation>标签“{object}”对方已停用而此处没有停用：以停用为准。</translation>
    </message>
    <message>
        <source>The label "{object}" named a group or label that is no more; it stands without.</source>
        <translation>标签“{object}”所指的分组或标签已不存在；它现在不带该项。</translation>
    </message>
    <message>
        <source>The label "{object}" was added to the scheme.</source>
        <translation>标签“{object}”已加入标签体系。</translation>
    </message>
    <message>
        <source>The label "{object}" was retired on the other side.</source>
        <translation>标签“{object}”已被对方停用。</translation>
    </message>
    <message>
        <source>The label "{object}" was taken into use again on the other side.</source>
        <translation>标签“{object}”已被对方重新启用。</translation>
    </message>
    <message>
        <source>The labels stand in the other side's order now.</source>
        <translation>标签现在按对方的顺序排列。</translation>
    </message>
    <message>
        <source>The later change of each field counts; the log keeps both.</source>
        <translation>每个字段以较晚的变更为准；两者都留在变更记录中。</translation>
    </message>
    <message>
        <source>The other side's counts: here there was nothing in its place.</source>
        <translation>以对方为准：此处此项原为空。</translation>
    </message>
    <message>
        <source>The other side's counts: it is the later change. Change it by hand if it should be as it was.</source>
        <translation>以对方为准：它是较晚的更改。如要改回，请手动更改。</translation>
    </message>
    <message>
        <source>The overlap is from 0 to 100 per cent of the documents, not {overlap}.</source>
        <translation>重合比例须在文档的 0 % 到 100 % 之间，不能是 {overlap} %。</translation>
    </message>
    <message>
        <source>The pilot round is to have {pilot} documents, but there are {documents} to hand out.</source>
        <translation>试标轮要 {pilot} 篇文档，但可分派的只有 {documents} 篇。</translation>
    </message>
    <message>
        <source>The printer does not take the pages.</source>
        <translation>打印机没有接收页面。</translation>
    </message>
    <message>
        <source>The range {start} to {end} lies outside the text of {length} characters.</source>
        <translation>范围 {start} 到 {end} 超出了原文的 {length} 个字符。</translation>
    </message>
    <message>
        <source>The record has no text.</source>
        <translation>此记录没有文本。</translation>
    </message>
    <message>
        <source>The sample articles of this installation are damaged: {first}</source>
        <translation>此安装中的示例文章已损坏：{first}</translation>
    </message>
    <message>
        <source>The scheme has no label "{label}".</source>
        <translation>标签体系中没有标签“{label}”。</translation>
    </message>
    <message>
        <source>The scheme has no label "{object}"; what carries it was left out.</source>
        <translation>标签体系中没有标签“{object}”；带有它的标注未导入。</translation>
    </message>
    <message>
        <source>The scheme has no labels.</source>
        <translation>标签体系中没有标签。</translation>
    </message>
    <message>
        <source>The scheme lacks the labels {labels}. Nothing was imported.</source>
        <translation>标签体系中缺少标签 {labels}。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The setting "{name}" was set on the other side.</source>
        <translation>设置“{name}”在对方已更改。</translation>
    </message>
    <message>
        <source>The setting "{object}" was changed on both sides.</source>
        <translation>设置“{object}”双方都作了更改。</translation>
    </message>
    <message>
        <source>The system lacks shared libraries that the window needs: {names}.</source>
        <translation>系统缺少窗口所需的共享库：{names}。</translation>
    </message>
    <message>
        <source>The text of document "{document}" is not in this project.</source>
        <translation>文档“{document}”的原文不在此项目中。</translation>
    </message>
    <message>
        <source>The text of {title} is damaged; it is left out.</source>
        <translation>{title} 的原文已损坏；未导出。</translation>
    </message>
    <message>
        <source>The text {digest} was altered on its way. Nothing was merged.</source>
        <translation>原文 {digest} 在传递中被改动过。没有合并任何内容。</translation>
    </message>
    <message>
        <source>The title, or whether it is in the trash, of {title} was changed on both sides.</source>
        <translation>{title} 的标题或是否在回收站中，双方都作了更改。</translation>
    </message>
    <message>
        <source>The {kind} "{object}" is in use by now.</source>
        <translation>{kind}“{object}”现在已有使用。</translation>
    </message>
    <message>
        <source>The {kind} "{object}" was changed on the other side, {field}{part}: "{here}" is now "{kept}".</source>
        <translation>{kind}“{object}”在对方已更改，{field}{part}：“{here}”现为“{kept}”。</translation>
    </message>
    <message>
        <source>The {kind} "{object}", {field}{part}: "{here}" here, "{there}" on the other side.</source>
        <translation>{kind}“{object}”，{field}{part}：此处为“{here}”，对方为“{there}”。</translation>
    </message>
    <message>
        <source>The {kind} "{object}", {field}{part}: one file says "{there}", another "{kept}".</source>
        <translation>{kind}“{object}”，{field}{part}：一个文件为“{there}”，另一个为“{kept}”。</translation>
    </message>
    <message>
        <source>The {kind} {what} in {title} was changed on one side and deleted on the other; it is deleted.</source>
        <translation>{title} 中的{kind} {what} 一方作了更改，另一方已删除；现已删除。</translation>
    </message>
    <message>
        <source>The {kind} {what} of {owners} in {title} was changed on one side and deleted on the other; it is deleted.</source>
        <translation>{title} 中 {owners} 的{kind} {what} 一方作了更改，另一方已删除；现已删除。</translation>
    </message>
    <message>
        <source>There are no documents to hand out.</source>
        <translation>没有可分派的文档。</translation>
    </message>
    <message>
        <source>There are no documents to hand out: all were given.</source>
        <translation>没有可分派的文档：全部都已分派。</translation>
    </message>
    <message>
        <source>There is already a {kind} "{id}".</source>
        <translation>已有 {kind}“{id}”。</translation>
    </message>
    <message>
        <source>There is already an annotator "{name}".</source>
        <translation>已有标注员“{name}”。</translation>
    </message>
    <message>
        <source>There is no annotator "{name}".</source>
        <translation>没有标注员“{name}”。</translation>
    </message>
    <message>
        <source>There is no document "{document}" in this project.</source>
        <translation>此项目中没有文档“{document}”。</translation>
    </message>
    <message>
        <source>There is no file "{name}".</source>
        <translation>没有文件“{name}”。</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>没有文件 {name}。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is no thread "{thread}".</source>
        <translation>没有讨论“{thread}”。</translation>
    </message>
    <message>
        <source>There is no {kind} "{object}".</source>
        <translation>没有 {kind}“{object}”。</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>没有需要裁定的内容。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>These spans already have this relation.</source>
        <translation>这两处标注已有此关系。</translation>
    </message>
    <message>
        <source>This annotation belongs to "{owner}"; you work as "{annotator}".</source>
        <translation>此标注属于“{owner}”；你现在是“{annotator}”。</translation>
    </message>
    <message>
        <source>This disk cannot keep a project safe (no WAL).</source>
        <translation>此磁盘无法安全存放项目（不支持 WAL）。</translation>
    </message>
    <message>
        <source>This document was purged.</source>
        <translation>此文档已被彻底删除。</translation>
    </message>
    <message>
        <source>This is no regular expression.</source>
        <translation>这不是有效的正则表达式。</translation>
    </message>
    <message>
        <source>This is no regular expression: see character {place}.</source>
        <translation>这不是有效的正则表达式：请看第 {place} 个字符。</translation>
    </message>
    <message>
        <source>This is not TOML: line {line}, from character {column} on.</source>
        <translation>这不是 TOML：第 {line} 行第 {column} 个字符起有误。</translation>
    </message>
    <message>
        <source>This is not TOML: the end of the file is wrong.</source>
        <translation>这不是 TOML：文件末尾有误。</translation>
    </message>
    <message>
        <source>This line is no JSON object.</source>
        <translation>此行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>This line is not JSON from character {at} on.</source>
        <translation>此行从第 {at} 个字符起不是 JSON。</translation>
    </message>
    <message>
        <source>This line is not JSON: byte {at} is not UTF-8.</source>
        <translation>此行不是 JSON：第 {at} 字节不是 UTF-8。</translation>
    </message>
    <message>
        <source>This line is not JSON: {constant} is no number there.</source>
        <translation>此行不是 JSON：{constant} 不是 JSON 的数。</translation>
    </message>
    <message>
        <source>This line of JSON is too deeply nested.</source>
        <translation>此行 JSON 嵌套过深。</translation>
    </message>
    <message>
        <source>This passage already has your label "{label}".</source>
        <translation>此片段已有你标的“{label}”。</translation>
    </message>
    <message>
        <source>This passage meets your span "{label}", and this scheme allows no overlaps.</source>
        <translation>此片段与你的标注“{label}”相交，而此标签体系不允许重叠。</translation>
    </message>
    <message>
        <source>This project has no annotator "{annotator}".</source>
        <translation>此项目中没有标注员“{annotator}”。</translation>
    </message>
    <message>
        <source>Two halves of a surrogate pair stand side by side in a text; JSON cannot hold that.</source>
        <translation>文本中有两个相邻的半个代理对；JSON 无法容纳。</translation>
    </message>
    <message>
        <source>Two labels have the id "{label}".</source>
        <translation>有两个标签的标识都是“{label}”。</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>请输入名字。</translation>
    </message>
    <message>
        <source>Undo or delete that first, or retire the label.</source>
        <translation>请先撤销或删除它，或停用该标签。</translation>
    </message>
    <message>
        <source>Use #rrggbb.</source>
        <translation>请使用 #rrggbb。</translation>
    </message>
    <message>
        <source>Use English words in snake_case.</source>
        <translation>请使用 snake_case 形式的英文。</translation>
    </message>
    <message>
        <source>Use a slot from 1 to 20, or #rrggbb.</source>
        <translation>请使用 1 到 20 的色位，或 #rrggbb。</translation>
    </message>
    <message>
        <source>Use another id.</source>
        <translation>请使用其他标识。</translation>
    </message>
    <message>
        <source>Use at least one letter.</source>
        <translation>至少要有一个字。</translation>
    </message>
    <message>
        <source>Use digits and small letters, with blanks between several.</source>
        <translation>请使用数字和小写字母，多个键之间用空格隔开。</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>请使用其中之一：{known}。</translation>
    </message>
    <message>
        <source>Use one of: {units}.</source>
        <translation>请使用其中之一：{units}。</translation>
    </message>
    <message>
        <source>Use text, finite numbers, lists and objects.</source>
        <translation>请使用文本、有限的数、列表和对象。</translation>
    </message>
    <message>
        <source>Use the one there is, or another name.</source>
        <translation>请使用已有的，或另取名字。</translation>
    </message>
    <message>
        <source>Use whole characters.</source>
        <translation>请使用完整的字符。</translation>
    </message>
    <message>
        <source>What is here counts: it is the later change.</source>
        <translation>以此处为准：它是较晚的更改。</translation>
    </message>
    <message>
        <source>What is here stays: the other side has nothing in its place.</source>
        <translation>此处保持不变：对方此项为空。</translation>
    </message>
    <message>
        <source>What was read so far is in the project.</source>
        <translation>已读入的部分在项目中。</translation>
    </message>
    <message>
        <source>Write 0 or more.</source>
        <translation>请填 0 或更大的数。</translation>
    </message>
    <message>
        <source>Write NAME=NUMBER, such as 甲=2.</source>
        <translation>请写成 姓名=数字，如 甲=2。</translation>
    </message>
    <message>
        <source>Write it as a table.</source>
        <translation>请写成表。</translation>
    </message>
    <message>
        <source>Write one object on each line.</source>
        <translation>每行请写一个对象。</translation>
    </message>
    <message>
        <source>Write one term a line: the word, a tab, what to show.</source>
        <translation>每行写一个词条：原词、制表符、显示的词。</translation>
    </message>
    <message>
        <source>Write something.</source>
        <translation>请写些内容。</translation>
    </message>
    <message>
        <source>Write the word, a tab, what to show.</source>
        <translation>请写原词、制表符、显示的词。</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>请写明要做什么。</translation>
    </message>
    <message>
        <source>label "{label}"</source>
        <translation>标签“{label}”</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>第 {number} 个标签</translation>
    </message>
    <message>
        <source>the scheme</source>
        <translation>标签体系</translation>
    </message>
    <message>
        <source>{code} ({title} {object} {detail})</source>
        <translation>{code} ({title} {object} {detail})</translation>
    </message>
    <message>
        <source>{configuration} changes words, not only characters: the text is not what its author wrote.</source>
        <translation>{configuration} 不只换字，还换用词：文本不再是作者所写。</translation>
    </message>
    <message>
        <source>{field}{part}: "{here}" here, "{there}" on the other side, "{kept}" counts.</source>
        <translation>{field}{part}：此处“{here}”，对方“{there}”，以“{kept}”为准。</translation>
    </message>
    <message>
        <source>{field}{part}: "{here}" here, "{there}" on the other side.</source>
        <translation>{field}{part}：此处“{here}”，对方“{there}”。</translation>
    </message>
    <message>
        <source>{field}{part}: "{here}" in one file, "{there}" in another, "{kept}" counts.</source>
        <translation>{field}{part}：一个文件“{here}”，另一个“{there}”，以“{kept}”为准。</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}：{problem}</translation>
    </message>
    <message>
        <source>{folder} cannot be written to.</source>
        <translation>{folder} 不可写入。</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} 不是文件夹。</translation>
    </message>
    <message>
        <source>{list} is left out. {problem}</source>
        <translation>{list} 未导入。{problem}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} cannot be written.</source>
        <translation>无法写入 {name}。</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <translation>无法写入 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} 已存在。</translation>
    </message>
    <message>
        <source>{name} gives the term {source} twice.</source>
        <translation>{name} 中词条 {source} 出现两次。</translation>
    </message>
    <message>
        <source>{name} has no table of terms.</source>
        <translation>{name} 中没有词条表。</translation>
    </message>
    <message>
        <source>{name} has {size} MB; one text may have {limit} MB.</source>
        <translation>{name} 有 {size} MB；一篇文本最多 {limit} MB。</translation>
    </message>
    <message>
        <source>{name} holds only blanks.</source>
        <translation>{name} 里只有空白。</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} 是文件夹。</translation>
    </message>
    <message>
        <source>{name} is a project or another database; it is not replaced.</source>
        <translation>{name} 是项目或其他数据库；没有覆盖它。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空的。</translation>
    </message>
    <message>
        <source>{name} is in no encoding that is known here (UTF-8, UTF-16, GB18030, Big5).</source>
        <translation>{name} 的编码无法识别（可用 UTF-8、UTF-16、GB18030、Big5）。</translation>
    </message>
    <message>
        <source>{name} is neither TOML nor a list of words with tabs: {problem}</source>
        <translation>{name} 既不是 TOML，也不是用制表符分隔的词表：{problem}</translation>
    </message>
    <message>
        <source>{name} is no bundle of this program.</source>
        <translation>{name} 不是本程序的工作包。</translation>
    </message>
    <message>
        <source>{name} is no bundle.</source>
        <translation>{name} 不是工作包。</translation>
    </message>
    <message>
        <source>{name} is no ordinary file.</source>
        <translation>{name} 不是普通文件。</translation>
    </message>
    <message>
        <source>{name} is not a text file.</source>
        <translation>{name} 不是文本文件。</translation>
    </message>
    <message>
        <source>{name} is not in {encoding}: byte {byte} does not fit.</source>
        <translation>{name} 不是 {encoding} 编码：第 {byte} 字节不符。</translation>
    </message>
    <message>
        <source>{name} is of another project, "{project}". Nothing was merged.</source>
        <translation>{name} 属于另一个项目“{project}”。没有合并任何内容。</translation>
    </message>
    <message>
        <source>{name} is passed over: neither text (.txt) nor JSONL (.jsonl) by its name.</source>
        <translation>略过 {name}：从文件名看既不是文本（.txt）也不是 JSONL（.jsonl）。</translation>
    </message>
    <message>
        <source>{name} is the project itself.</source>
        <translation>{name} 就是此项目本身。</translation>
    </message>
    <message>
        <source>{name} is there already; nothing was handed out.</source>
        <translation>{name} 已经存在；没有分派任何内容。</translation>
    </message>
    <message>
        <source>{name} is {what}, not a text file.</source>
        <translation>{name} 不是文本文件，而是 {what}。</translation>
    </message>
    <message>
        <source>{name} lacks the text of a document ({document}) that this project does not have.</source>
        <translation>{name} 缺少一篇文档 ({document}) 的原文，而此项目中也没有。</translation>
    </message>
    <message>
        <source>{name} may not be read.</source>
        <translation>没有读取 {name} 的权限。</translation>
    </message>
    <message>
        <source>{name} may not be written in {folder}.</source>
        <translation>没有在 {folder} 中写入 {name} 的权限。</translation>
    </message>
    <message>
        <source>{name} was read as {encoding}; this is a guess.</source>
        <translation>{name} 按 {encoding} 读取，这是推测。</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of this program (bundle {found}, here {known}).</source>
        <translation>{name} 由本程序的新版本写成（工作包格式 {found}，此处为 {known}）。</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>无法写入 {path}。</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} 是文件夹。</translation>
    </message>
    <message>
        <source>{path} is no name for a PNG.</source>
        <translation>{path} 不是 PNG 文件名。</translation>
    </message>
    <message>
        <source>{reviewer} accepted the {kind} {what} of {owners} in {title}; it was changed since, to {now}.</source>
        <translation>{reviewer} 已通过 {title} 中 {owners} 的{kind} {what}；此后它被更改为 {now}。</translation>
    </message>
    <message>
        <source>{reviewer} accepted the {kind} {what} of {owners} in {title}; it was deleted since.</source>
        <translation>{reviewer} 已通过 {title} 中 {owners} 的{kind} {what}；此后它被删除。</translation>
    </message>
    <message>
        <source>{reviewer} corrected the {kind} {what} of {owners} in {title}; it was changed since, to {now}.</source>
        <translation>{reviewer} 已修正 {title} 中 {owners} 的{kind} {what}；此后它被更改为 {now}。</translation>
    </message>
    <message>
        <source>{reviewer} corrected the {kind} {what} of {owners} in {title}; it was deleted since.</source>
        <translation>{reviewer} 已修正 {title} 中 {owners} 的{kind} {what}；此后它被删除。</translation>
    </message>
    <message>
        <source>{reviewer} rejected the {kind} {what} of {owners} in {title}; it was changed since, to {now}.</source>
        <translation>{reviewer} 已驳回 {title} 中 {owners} 的{kind} {what}；此后它被更改为 {now}。</translation>
    </message>
    <message>
        <source>{title} has no gold; it is left out.</source>
        <translation>{title} 没有金标准；未导出。</translation>
    </message>
    <message>
        <source>{title} is in the trash and stays there.</source>
        <translation>{title} 在回收站中，仍留在那里。</translation>
    </message>
    <message>
        <source>{title} is now also known from {detail}.</source>
        <translation>{title} 又多了一个来源 {detail}。</translation>
    </message>
    <message>
        <source>{title} is written in {script}: {configuration} is made for another script and may spoil it.</source>
        <translation>{title} 的文字是 {script}：{configuration} 用于另一种文字，可能会改错。</translation>
    </message>
    <message>
        <source>{title} was brought back from the trash.</source>
        <translation>{title} 已从回收站恢复。</translation>
    </message>
    <message>
        <source>{title} was in the project already.</source>
        <translation>{title} 原已在项目中。</translation>
    </message>
    <message>
        <source>{title} was removed for good on the other side; its text and annotations go here, too.</source>
        <translation>{title} 在对方已彻底删除；此处的原文和标注也将删除。</translation>
    </message>
    <message>
        <source>{title} was removed from this project for good and is not taken in again.</source>
        <translation>{title} 已从此项目彻底删除，不再导入。</translation>
    </message>
    <message>
        <source>{title}: not in gold, as an end of the relation is not: {count}.</source>
        <translation>{title}：以下关系因有一端不在金标准中而未列入：{count} 条。</translation>
    </message>
    <message>
        <source>{title}: not in gold, as nobody has decided yet: agreed on by all {agreed}, other {other}.</source>
        <translation>{title}：以下标注尚无审核结论，不在金标准中：各人相同 {agreed} 处，其他 {other} 处。</translation>
    </message>
    <message>
        <source>{title}: not in gold, as reviewers contradict each other: {count}.</source>
        <translation>{title}：以下标注因审核员结论相互冲突而不在金标准中：{count} 处。</translation>
    </message>
    <message>
        <source>{where}, attribute "{attribute}"</source>
        <translation>{where}的属性“{attribute}”</translation>
    </message>
    <message>
        <source>{where}, {field}</source>
        <translation>{where}的 {field}</translation>
    </message>
</context>
</TS>
