/* What somebody calls a file, so that it is read as it is. */

/**
 * Without control characters, and without marks that turn letters around: "exe.txt" is not to look like "txt.exe".
 * @param {string} name
 */
export const inert = (name) => name.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, " ").trim();
