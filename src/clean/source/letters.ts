const LOWER_CASE = 0x20;
const [A, Z, ZERO, NINE] = [0x61, 0x7a, 0x30, 0x39];

export const isLetter = (code: number): boolean => (code | LOWER_CASE) >= A && (code | LOWER_CASE) <= Z;
export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
