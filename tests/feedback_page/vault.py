"""What a page keeps on its device, read and written by somebody who has that device in hand.

Written from the description alone (stores, halves of the key, places), not with the page's code.
"""

_OPEN = r"""
  const whole = (act) => new Promise((done, fail) => {
    act.onsuccess = act.oncomplete = () => done(act.result); act.onerror = act.onabort = () => fail(act.error); });
  const utf8 = (text) => new TextEncoder().encode(text);
  const base64url = (bytes) =>
    btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const names = (await indexedDB.databases()).map((each) => each.name);
  if (!names.includes("colloquy")) return {};
  const database = await whole(indexedDB.open("colloquy"));
  const store = (name, mode) => database.transaction(name, mode).objectStore(name);
  const halfOf = async (event) => {
    const { half } = await whole(store("keys", "readonly").get(event));
    const found = await (await caches.open("colloquy")).match(`/kept/${half}`);
    return new Uint8Array(await found.arrayBuffer());
  };
  const keysOf = async (event) => {
    const { key } = await whole(store("keys", "readonly").get(event));
    const half = await halfOf(event);
    const derive = (use) => crypto.subtle.sign("HMAC", key, new Uint8Array([...utf8(use), ...half]));
    const mac = { name: "HMAC", hash: "SHA-256" };
    return {
      seal: await crypto.subtle.importKey("raw", await derive("seal"), "AES-GCM", false, ["encrypt", "decrypt"]),
      name: await crypto.subtle.importKey("raw", await derive("name"), mac, false, ["sign"]) };
  };
  const rows = () => whole(store("records", "readonly").getAll());
  const open = async (keys, row) => {
    const how = { name: "AES-GCM", iv: row.iv, additionalData: utf8(row.place) };
    const plain = await crypto.subtle.decrypt(how, keys.seal, row.sealed).catch(() => null);
    return plain ? JSON.parse(new TextDecoder().decode(plain)) : { name: "damaged", value: row.place };
  };
"""

READ = f"""async () => {{ {_OPEN}
  const kept = {{}};
  for (const event of await whole(store("keys", "readonly").getAllKeys())) {{
    const keys = await keysOf(event);
    for (const row of await rows()) {{
      const entry = row.event === event ? await open(keys, row) : null;
      if (entry) kept[entry.name] = entry.value;
    }}
  }}
  database.close();
  return kept;
}}"""
"""Everything that is kept, by name."""

WRITE = f"""async ([event, entries, age]) => {{ {_OPEN}
  // The page is drawn before it has made its key.
  while (!(await whole(store("keys", "readonly").get(event)))) await new Promise((done) => setTimeout(done, 20));
  const keys = await keysOf(event);
  for (const [name, value] of Object.entries(entries)) {{
    const mark = await crypto.subtle.sign("HMAC", keys.name, utf8(name));
    const place = `${{event}}/${{base64url(new Uint8Array(mark))}}`;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const how = {{ name: "AES-GCM", iv, additionalData: utf8(place) }};
    const entry = utf8(JSON.stringify({{ name, value, at: Date.now() - age }}));
    const sealed = await crypto.subtle.encrypt(how, keys.seal, entry);
    await whole(store("records", "readwrite").put({{ place, event, iv, sealed }}));
  }}
  database.close();
}}"""
"""Writes entries as the page would have so many milliseconds ago."""

DAMAGE = f"""async ([event, name]) => {{ {_OPEN}
  const keys = await keysOf(event);
  for (const row of await rows()) {{
    if ((await open(keys, row)).name !== name) continue;
    new Uint8Array(row.sealed)[0] ^= 1;
    await whole(store("records", "readwrite").put(row));
  }}
  database.close();
}}"""
"""Changes one bit of what is kept under a name."""

COPY = f"""async ([event]) => {{ {_OPEN}
  const [half, copied] = [await halfOf(event), await rows()];
  database.close();
  return {{ half: [...half], rows: copied.map((row) =>
    ({{ place: row.place, iv: [...row.iv], sealed: [...new Uint8Array(row.sealed)] }})) }};
}}"""
"""The half of the key that scripts can read, and all records as they are sealed."""
