/** Windows-1252 from 0x80 to 0x9F; the five bytes without a character are the C1 controls, as WHATWG has it. */
export const WINDOWS_1252_C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
