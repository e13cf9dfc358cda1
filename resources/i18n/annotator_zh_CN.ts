<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>window</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A copy was saved as {name}.</source>
        <translation>副本已保存为 {name}。</translation>
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
        <source>About Annotator</source>
        <translation>关于 Annotator</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
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
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add the ranges of the layers</source>
        <translation>附上各显示层的范围</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文档</translation>
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
        <source>Annotator project (*.annot)</source>
        <translation>Annotator 项目 (*.annot)</translation>
    </message>
    <message>
        <source>Apply label</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>As guessed: {name}</source>
        <translation>按推测：{name}</translation>
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
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>不可见字符</translation>
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
        <source>By label</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By position</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Chinese fonts</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Choose a document at the left.</source>
        <translation>请在左侧选择一篇文档。</translation>
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
        <source>Copy source text</source>
        <translation>复制原文</translation>
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
        <source>Delete span</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Dim passages that stand in the document a second time</source>
        <translation>把文档中再次出现的片段变淡</translation>
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
        <source>Documents panel</source>
        <translation>文档栏</translation>
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
        <source>Drop the selection</source>
        <translation>取消选区</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
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
        <source>Examples</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
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
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Filter by title or state</source>
        <translation>按标题或状态筛选</translation>
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
        <source>Find in the document, as shown or as written</source>
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
        <source>Fold readings in parentheses such as 鄉(xiāng) away; a dot stands above the character</source>
        <translation>折叠 鄉(xiāng) 之类括号中的读音，在字上方留一个点</translation>
    </message>
    <message>
        <source>Fold what belongs to the web page and not to the article</source>
        <translation>折叠属于网页而不属于文章的内容</translation>
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
        <source>Glosses</source>
        <translation>夹注读音</translation>
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
        <source>Gold only</source>
        <translation>只要金标准</translation>
    </message>
    <message>
        <source>Gold where there is any, else all that is not rejected</source>
        <translation>有金标准的取金标准，其余取未驳回的全部标注</translation>
    </message>
    <message>
        <source>Grow or shrink the selection: word, clause, sentence, paragraph</source>
        <translation>扩大或缩小选区：词、分句、句、段落</translation>
    </message>
    <message>
        <source>HK</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
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
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>导入文章</translation>
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
        <source>In progress</source>
        <translation>进行中</translation>
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
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
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
        <source>Left out: {what}</source>
        <translation>未导入或导出：{what}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Look again later</source>
        <translation>稍后再看</translation>
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
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Move document to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move the selected span's end</source>
        <translation>移动所选标注的终点</translation>
    </message>
    <message>
        <source>Move the selected span's start</source>
        <translation>移动所选标注的起点</translation>
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
        <source>Name a file for the export.</source>
        <translation>请为导出指定一个文件。</translation>
    </message>
    <message>
        <source>Name a file for the project.</source>
        <translation>请为项目指定一个文件。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>未开始</translation>
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
        <source>Next document</source>
        <translation>下一篇文档</translation>
    </message>
    <message>
        <source>Next or previous span</source>
        <translation>下一处或上一处标注</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>下一处标注</translation>
    </message>
    <message>
        <source>Next unfinished document</source>
        <translation>下一篇未完成的文档</translation>
    </message>
    <message>
        <source>No Chinese</source>
        <translation>非中文</translation>
    </message>
    <message>
        <source>No Chinese font is installed, so text shows as boxes.</source>
        <translation>系统缺少中文字体，文字会显示为方框。</translation>
    </message>
    <message>
        <source>No document matches the filter.</source>
        <translation>没有符合筛选的文档。</translation>
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
        <source>No project is open.</source>
        <translation>还没有打开项目。</translation>
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
        <source>Nothing is selected.</source>
        <translation>没有选中内容。</translation>
    </message>
    <message>
        <source>Only for Taiwan and Hong Kong</source>
        <translation>仅用于台湾和香港</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
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
        <source>Others' spans</source>
        <translation>他人的标注</translation>
    </message>
    <message>
        <source>Page chrome, {count} lines</source>
        <translation>网页杂项 {count} 行</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>第 {n} 段</translation>
    </message>
    <message>
        <source>Plain text, one article a file, or JSONL as this program exports it.</source>
        <translation>纯文本（一个文件一篇文章），或本程序导出的 JSONL。</translation>
    </message>
    <message>
        <source>Press F2, then a key, to change the label of the selected span.</source>
        <translation>要改所选标注的标签，先按 F2，再按标签键。</translation>
    </message>
    <message>
        <source>Press a key to label the passage</source>
        <translation>按键标注所选片段</translation>
    </message>
    <message>
        <source>Press the new label's key</source>
        <translation>按新标签的键</translation>
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
        <source>Previous document</source>
        <translation>上一篇文档</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>上一处标注</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
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
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
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
        <source>Repeated text, {count} lines</source>
        <translation>重复内容 {count} 行</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复内容</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
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
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>简繁切换</translation>
    </message>
    <message>
        <source>Select a passage, then press a label's key.</source>
        <translation>选中一段文字，再按标签键。</translation>
    </message>
    <message>
        <source>Select by character and line</source>
        <translation>按字或按行选择</translation>
    </message>
    <message>
        <source>Select by word and paragraph</source>
        <translation>按词或按段选择</translation>
    </message>
    <message>
        <source>Select to the clause's start or end</source>
        <translation>选到分句的开头或结尾</translation>
    </message>
    <message>
        <source>Select to the sentence's start or end</source>
        <translation>选到句子的开头或结尾</translation>
    </message>
    <message>
        <source>Show blanks, tabs and line ends as signs</source>
        <translation>用符号显示空格、制表符和换行</translation>
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
        <source>Spans</source>
        <translation>标注</translation>
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
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Suspected: {detail}</source>
        <translation>疑为：{detail}</translation>
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
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text and JSONL (*.txt *.text *.md *.jsonl *.ndjson);;All files (*)</source>
        <translation>文本与 JSONL (*.txt *.text *.md *.jsonl *.ndjson);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>导出已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The import stopped.</source>
        <translation>导入已停止。</translation>
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
        <source>This document mixes Simplified and Traditional characters; this view may convert too much.</source>
        <translation>此文档简繁混排，这种视图可能转换过度。</translation>
    </message>
    <message>
        <source>This document only</source>
        <translation>仅此文档</translation>
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
        <source>This project is blind: others' spans are hidden until review.</source>
        <translation>此项目为盲审：审核之前不显示他人的标注。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
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
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Unfold  Enter</source>
        <translation>展开  Enter</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>What</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
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
        <translation>缩小</translation>
    </message>
    <message>
        <source>adjust the range</source>
        <translation>调整范围</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 条</translation>
    </message>
    <message>
        <source>annotator's name or colour</source>
        <translation>标注员的名字或颜色</translation>
    </message>
    <message>
        <source>attribute of document label {label}</source>
        <translation>篇级标签 {label} 的属性</translation>
    </message>
    <message>
        <source>attribute of relation {label}</source>
        <translation>关系 {label} 的属性</translation>
    </message>
    <message>
        <source>attribute of {label} on {quote}</source>
        <translation>{quote} 上 {label} 的属性</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
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
        <source>change relation to {label}</source>
        <translation>关系改为 {label}</translation>
    </message>
    <message>
        <source>close or open a thread</source>
        <translation>关闭或重开讨论</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>comment forms</source>
        <translation>评论框</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>版权声明</translation>
    </message>
    <message>
        <source>correct a layer on {quote}</source>
        <translation>修正 {quote} 的显示层</translation>
    </message>
    <message>
        <source>counters</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>current location</source>
        <translation>当前位置</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>delete relation {label}</source>
        <translation>删除关系 {label}</translation>
    </message>
    <message>
        <source>delete {label} on {quote}</source>
        <translation>删除 {quote} 上的 {label}</translation>
    </message>
    <message>
        <source>document label {label}</source>
        <translation>篇级标签 {label}</translation>
    </message>
    <message>
        <source>document state</source>
        <translation>文档状态</translation>
    </message>
    <message>
        <source>error pages</source>
        <translation>出错页面</translation>
    </message>
    <message>
        <source>find anything</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>grow</source>
        <translation>扩大</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>label {label} on {quote}</source>
        <translation>{quote} 标注为 {label}</translation>
    </message>
    <message>
        <source>labels of the scheme</source>
        <translation>标签体系的标签</translation>
    </message>
    <message>
        <source>link lists</source>
        <translation>链接列表</translation>
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
        <source>move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>导航栏</translation>
    </message>
    <message>
        <source>new annotator</source>
        <translation>新标注员</translation>
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
        <source>none</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>note on {quote}</source>
        <translation>{quote} 的备注</translation>
    </message>
    <message>
        <source>page clock</source>
        <translation>页面时间</translation>
    </message>
    <message>
        <source>relation {label}</source>
        <translation>关系 {label}</translation>
    </message>
    <message>
        <source>repeat last label</source>
        <translation>重复上次标签</translation>
    </message>
    <message>
        <source>restore from trash</source>
        <translation>从回收站恢复</translation>
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
        <source>server messages</source>
        <translation>服务器信息</translation>
    </message>
    <message>
        <source>setting of the project</source>
        <translation>项目设置</translation>
    </message>
    <message>
        <source>share buttons</source>
        <translation>分享按钮</translation>
    </message>
    <message>
        <source>table residue</source>
        <translation>表格残留</translation>
    </message>
    <message>
        <source>take a layer's correction back</source>
        <translation>收回对显示层的修正</translation>
    </message>
    <message>
        <source>take a verdict back</source>
        <translation>收回审核结论</translation>
    </message>
    <message>
        <source>take document label {label} off</source>
        <translation>取消篇级标签 {label}</translation>
    </message>
    <message>
        <source>teasers</source>
        <translation>精彩推荐</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
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
        <translation>{quote} 的审核结论</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>第 {at} / {total} 处</translation>
    </message>
    <message>
        <source>{documents} with {spans} written to {file}.</source>
        <translation>{documents}文档、{spans}标注已写入 {file}。</translation>
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
        <source>{n} annotation</source>
        <translation>{n} 处标注</translation>
    </message>
    <message>
        <source>{n} annotations</source>
        <translation>{n} 处标注</translation>
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
        <source>{n} document</source>
        <translation>{n} 篇</translation>
    </message>
    <message>
        <source>{n} document imported</source>
        <translation>导入 {n} 篇</translation>
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
        <source>{n} labels: {names}</source>
        <translation>{n} 个标签：{names}</translation>
    </message>
    <message>
        <source>{n} span</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>{n} spans</source>
        <translation>{n} 处</translation>
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
        <source>{n} was there already</source>
        <translation>{n} 篇原已存在</translation>
    </message>
    <message>
        <source>{n} were there already</source>
        <translation>{n} 篇原已存在</translation>
    </message>
    <message>
        <source>This document is in Traditional characters; phrases are made for Simplified text.</source>
        <translation>此文档是繁体，而用词转换以简体为准。</translation>
    </message>
</context>
</TS>
