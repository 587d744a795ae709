/** Room for the UTF-16 code units of a text in the making, and the same memory as bytes. */
export interface Units {
  readonly codes: Uint16Array;
  readonly bytes: Buffer;
}

export function makeUnits(size: number): Units {
  const codes = new Uint16Array(size);
  return { codes, bytes: Buffer.from(codes.buffer) };
}

/**
 * The first `size` units as a string, which shares no memory with anything. Node writes it from the bytes in a third of the
 * time of `String.fromCharCode`; both see the byte order of the machine, little-endian wherever Node is built.
 */
export const written = ({ bytes }: Units, size: number): string => bytes.toString('utf16le', 0, 2 * size);
