// The tools that Tyle is compared with, installed outside of the workspace.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Exactly these, so that two runs compare the same. */
export const peerVersions = {
  papaparse: "5.7.1",
  "csv-parse": "7.0.3",
  "nodejs-polars": "0.26.1",
  "decimal.js": "10.6.0",
};

/** Installs the peers below a folder and gives where; without them their lines stay empty. */
export function installPeers(folder) {
  const peers = join(folder, "peers");
  mkdirSync(peers, { recursive: true });
  const manifest = { private: true, dependencies: peerVersions };
  writeFileSync(join(peers, "package.json"), JSON.stringify(manifest));
  const install = ["install", "--no-audit", "--no-fund"];
  const { status, stderr } = spawnSync("npm", install, { cwd: peers, encoding: "utf8" });
  if (status !== 0) console.error(`NOTICE: peers are missing: ${stderr.slice(0, 300)}`);
  return peers;
}
