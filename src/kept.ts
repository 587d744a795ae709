const kept: unknown[] = [];

/**
 * Keeps one object of a kind for good. Where a full collection finds none, V8 forgets how objects of that kind are laid out
 * and throws away all machine code that it made for them; between two pages there is none of any kind that pages are made of
 * (`docs/speed.md`).
 *
 * @param one Has the keys of the kind in the order in which the code that makes them writes them; values do not matter.
 */
export function keepShape<T>(one: { readonly [K in keyof T]: T[K] | null }): void {
  kept.push(one);
}
