import { keepShape } from '../kept.ts';
import { findAttribute, hasWritten, mayHave, mayHold, parseAttributes, type Source } from './attributes.ts';
import { skipBlanks } from './chars.ts';
import { decodeRawText, decodeText } from './entities.ts';

/** What has children. */
export type ParentNode = Document | Element;
export type Node = Document | Element | Text;
export type ChildNode = Element | Text;

/** The root of a tree; shaped like domhandler's `Document`. */
export class Document {
  readonly parent = null;
  prev: null = null;
  next: null = null;
  children: ChildNode[] = [];
  /** Which limit cut the tree short, if one did. */
  truncated: 'nodes' | 'text' | null = null;
  get type(): 'root' {
    return 'root';
  }
  get nodeType(): 9 {
    return 9;
  }
  get parentNode(): null {
    return null;
  }
  get childNodes(): ChildNode[] {
    return this.children;
  }
}

/** An element; shaped like domhandler's `Element`. Its attributes stay in the source until they are asked for. */
export class Element {
  readonly name: string;
  parent: ParentNode | null = null;
  prev: ChildNode | null = null;
  next: ChildNode | null = null;
  children: ChildNode[] = [];
  /** Offsets in the source, from its start tag to behind its end tag; -1 if it was not in the source (implied, made). */
  start = -1;
  end = -1;
  #source: Source | null = null;
  #from = 0;
  #to = 0;
  #initials = 0;
  #attribs: Record<string, string> | null;
  #hints: string | null = null;
  constructor(name: string, attribs: Record<string, string> | null = null) {
    this.name = name;
    this.#attribs = attribs;
  }
  /** Gives the element the attributes of a tag in the source: the marks between `from` and `to`, with their initials. */
  setSource(source: Source, from: number, to: number, initials: number): void {
    this.#source = source;
    this.#from = from;
    this.#to = to;
    this.#initials = initials;
    this.#attribs = null;
  }
  /** A copy without children and parent. */
  shallowCopy(): Element {
    const copy = new Element(this.name, this.#attribs && { ...this.#attribs });
    copy.start = this.start;
    copy.end = this.end;
    if (!this.#attribs && this.#source) copy.setSource(this.#source, this.#from, this.#to, this.#initials);
    return copy;
  }
  /** All attributes, names in lower case, entities decoded. The object may be edited. */
  get attribs(): Record<string, string> {
    this.#attribs ??= this.#source ? parseAttributes(this.#source, this.#from, this.#to) : {};
    return this.#attribs;
  }
  set attribs(attribs: Record<string, string>) {
    this.#attribs = attribs;
  }
  /** One attribute, without reading the others. */
  attribute(name: string): string | undefined {
    const attribs = this.#attribs;
    if (attribs) return Object.hasOwn(attribs, name) ? attribs[name] : undefined;
    return mayHave(this.#initials, name) ? findAttribute(this.#source!, this.#from, this.#to, name) : undefined;
  }
  /** The first letters of the names of its attributes, as `initialsOf` has them; all bits if the attributes may be edited. */
  get initials(): number {
    return this.#attribs ? -1 : this.#initials;
  }
  /** True if an attribute is written with just this value. Told without reading it: most elements have another. */
  isWritten(name: string, value: string): boolean {
    if (this.#attribs) return this.#attribs[name] === value;
    return mayHave(this.#initials, name) && hasWritten(this.#source!, this.#from, this.#to, name, value);
  }
  /** False if an attribute is absent or cannot hold `part`. Told without reading it. */
  mayHold(name: string, part: string): boolean {
    if (this.#attribs) return true;
    return mayHave(this.#initials, name) && mayHold(this.#source!, this.#from, this.#to, name, part);
  }
  /** Its id and class words in lower case, parted by a blank. Read once if they cannot be edited: many rules ask for them. */
  get hints(): string {
    if (this.#attribs) return this.#readHints();
    this.#hints ??= this.#readHints();
    return this.#hints;
  }
  #readHints(): string {
    const [id, words] = [this.attribute('id'), this.attribute('class')];
    return id === undefined && words === undefined ? ' ' : `${id ?? ''} ${words ?? ''}`.toLowerCase();
  }
  get type(): 'tag' | 'script' | 'style' {
    return this.name === 'script' || this.name === 'style' ? this.name : 'tag';
  }
  get nodeType(): 1 {
    return 1;
  }
  get tagName(): string {
    return this.name;
  }
  get parentNode(): ParentNode | null {
    return this.parent;
  }
  get childNodes(): ChildNode[] {
    return this.children;
  }
}

/** A run of text, entities decoded; shaped like domhandler's `Text`. `data` may be set: the clean stage edits it. */
export class Text {
  parent: ParentNode | null = null;
  prev: ChildNode | null = null;
  next: ChildNode | null = null;
  /** Offsets in the source; -1 if the text was made. Edits of `data` leave them. */
  start = -1;
  end = -1;
  #source: Source | null = null;
  #raw = false;
  #data: string | null;
  #blank: boolean | null = null;
  constructor(data: string) {
    this.#data = data;
  }
  /** A run of the source, decoded when it is read; `raw` text (of a script) has no character references. */
  static of(source: Source, start: number, end: number, raw = false): Text {
    const text = new Text('');
    text.start = start;
    text.end = end;
    text.#source = source;
    text.#raw = raw;
    text.#data = null;
    return text;
  }
  get data(): string {
    if (this.#data === null) {
      const { html, plain } = this.#source!;
      const run = html.slice(this.start, this.end);
      this.#data = this.#raw ? decodeRawText(run, plain) : decodeText(run, plain);
    }
    return this.#data;
  }
  set data(data: string) {
    this.#data = data;
    this.#blank = null;
  }
  /** True if it is empty or nothing but blanks of the markup. Told without reading it: most text nodes of a page are. */
  get isBlank(): boolean {
    this.#blank ??= this.#readBlank();
    return this.#blank;
  }
  #readBlank(): boolean {
    const made = this.#data;
    if (made !== null) return skipBlanks(made, 0, made.length) === made.length;
    return skipBlanks(this.#source!.html, this.start, this.end) === this.end;
  }
  get type(): 'text' {
    return 'text';
  }
  get nodeType(): 3 {
    return 3;
  }
  get parentNode(): ParentNode | null {
    return this.parent;
  }
}

keepShape<Document>(new Document());
keepShape<Element>(new Element(''));
keepShape<Text>(new Text(''));
