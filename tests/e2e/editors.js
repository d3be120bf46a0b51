/**
 * The editors that sites build their reply boxes from, as published, each in one comment of a page.
 *
 * Bundled for a browser by test_editors.py. An editor is made when its comment's "Reply" is pressed;
 * `stateOf(name)` tells what the editor's own model holds, whatever the page shows.
 */
import { registerRichText } from "@lexical/rich-text";
import { ContentState, Editor as DraftEditor, EditorState } from "draft-js";
import { $getRoot, createEditor as createLexical } from "lexical";
import { baseKeymap } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState as ProseState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import Quill from "quill";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { createEditor as createSlate, Node } from "slate";
import { Editable, Slate, withReact } from "slate-react";

/** @type {Record<string, () => string>} */
const states = {};

/** A React field whose value is the state's, put back at each turn. */
function ReactField() {
  const [value, setValue] = useState("");
  states.react = () => value;
  return createElement("textarea", { value, onChange: (event) => setValue(event.target.value) });
}

function DraftField() {
  const [editorState, onChange] = useState(() =>
    EditorState.createWithContent(ContentState.createFromText("")),
  );
  states.draft = () => editorState.getCurrentContent().getPlainText("\n");
  return createElement(DraftEditor, { editorState, onChange });
}

function SlateField() {
  const [editor] = useState(() => withReact(createSlate()));
  states.slate = () => editor.children.map((node) => Node.string(node)).join("\n");
  const initialValue = [{ type: "paragraph", children: [{ text: "" }] }];
  return createElement(Slate, { editor, initialValue }, createElement(Editable));
}

/** @type {Record<string, (box: HTMLElement) => void>} */
const makers = {
  react: (box) => createRoot(box).render(createElement(ReactField)),
  draft: (box) => createRoot(box).render(createElement(DraftField)),
  slate: (box) => createRoot(box).render(createElement(SlateField)),
  lexical: (box) => {
    const editor = createLexical({ onError: (error) => console.error(error) });
    const field = box.appendChild(document.createElement("div"));
    field.contentEditable = "true";
    editor.setRootElement(field);
    registerRichText(editor);
    states.lexical = () => editor.getEditorState().read(() => $getRoot().getTextContent());
  },
  prosemirror: (box) => {
    const view = new EditorView(box, {
      state: ProseState.create({ schema, plugins: [keymap(baseKeymap)] }),
    });
    states.prosemirror = () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n");
  },
  quill: (box) => {
    const quill = new Quill(box.appendChild(document.createElement("div")));
    states.quill = () => quill.getText();
  },
};

const box = (name) => document.querySelector(`#${name} .reply-box`);

Object.assign(globalThis, {
  stateOf: (/** @type {string} */ name) => states[name]?.() ?? null,
  shownIn: (/** @type {string} */ name) => {
    const field = box(name)?.querySelector("textarea, [contenteditable='true']");
    return field?.value ?? field?.innerText ?? null;
  },
});
for (const [name, make] of Object.entries(makers)) {
  document.querySelector(`#${name} .reply`)?.addEventListener("click", () => {
    if (!(name in states)) make(box(name));
  });
}
