// What is measured in a browser: the page's own modules, put where a script can reach them.
import { infoOf, sealBallot, writeAnswer } from "../../bot/web/page/src/sealing/ballots.js";
import { blindToken, finishToken } from "../../bot/web/page/src/sealing/blinding.js";
import { fromBase64url } from "../../bot/web/page/src/sealing/bytes.js";
import { readManifest } from "../../bot/web/page/src/sealing/manifests.js";

globalThis.measured = { blindToken, finishToken, fromBase64url, infoOf, readManifest, sealBallot, writeAnswer };
