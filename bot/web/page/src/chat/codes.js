/* Codes of invitations in what people open or paste: with words around them, in Chinese punctuation, too. */

const IN_LINK = /[#=]([A-Za-z0-9]{24})(?![A-Za-z0-9])/;
const ALONE = /(?:^|[^A-Za-z0-9])([A-Za-z0-9]{24})(?![A-Za-z0-9])/;

/**
 * The code in a text, "" for none.
 * @param {string} text
 */
export const codeIn = (text) => (IN_LINK.exec(text) ?? ALONE.exec(text))?.[1] ?? "";
