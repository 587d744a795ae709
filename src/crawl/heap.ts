/** A queue that gives the item with the smallest time first. */
export interface Heap<T> {
  readonly size: number;
  push(at: number, item: T): void;
  peek(): { readonly at: number; readonly item: T } | undefined;
  pop(): T | undefined;
}

/** A binary heap; items of one time come in no fixed order. */
export function createHeap<T>(): Heap<T> {
  const nodes: { readonly at: number; readonly item: T }[] = [];
  const swap = (a: number, b: number) => {
    [nodes[a], nodes[b]] = [nodes[b]!, nodes[a]!];
  };
  const smaller = (a: number, b: number) => (b < nodes.length && nodes[b]!.at < nodes[a]!.at ? b : a);
  return {
    get size() {
      return nodes.length;
    },
    push(at, item) {
      nodes.push({ at, item });
      for (let i = nodes.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1;
        if (nodes[parent]!.at <= nodes[i]!.at) break;
        swap(i, parent);
        i = parent;
      }
    },
    peek: () => nodes[0],
    pop() {
      const top = nodes[0];
      const last = nodes.pop();
      if (!top || !last || nodes.length === 0) return top?.item;
      nodes[0] = last;
      for (let i = 0; ; ) {
        const least = smaller(smaller(i, 2 * i + 1), 2 * i + 2);
        if (least === i) return top.item;
        swap(i, least);
        i = least;
      }
    },
  };
}
