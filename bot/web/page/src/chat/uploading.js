/* Files on their way in: a small one comes with its message, others part by part before it. */
import { toBase64url } from "../sealing/bytes.js";

const PART = 200_000; // bytes in one request

/**
 * @typedef {{ id: string, file: string, part: string, content: string }} Part
 * @typedef {{ name: string, content: string } | { files: { name: string, parts: number }[] }} Brought
 *   what the message says of them
 */

/**
 * @param {File[]} files
 * @param {string} id  of the message
 * @param {(part: Part) => Promise<unknown>} send
 * @returns {Promise<Brought>}
 */
export async function uploaded(files, id, send) {
  const [only] = files;
  if (only && files.length === 1 && only.size <= PART) return { name: only.name, content: await contentOf(only) };
  const listed = [];
  for (const [number, file] of files.entries()) {
    const parts = Math.max(1, Math.ceil(file.size / PART));
    for (let part = 0; part < parts; part++) {
      const content = await contentOf(file.slice(part * PART, (part + 1) * PART));
      await send({ id, file: String(number), part: String(part), content });
    }
    listed.push({ name: file.name, parts });
  }
  return { files: listed };
}

/** @param {Blob} blob */
const contentOf = async (blob) => toBase64url(new Uint8Array(await blob.arrayBuffer()));
