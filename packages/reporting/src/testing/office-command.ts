import { execFileSync } from "node:child_process";

/** The command of LibreOffice on this machine, or `null` with a notice; `TYLE_REQUIRE_OFFICE=1` makes that an error. */
export function officeCommand(): string | null {
  for (const command of ["soffice", "libreoffice"]) {
    try {
      execFileSync(command, ["--version"], { stdio: "ignore" });
      return command;
    } catch {
      // Not here, or not runnable.
    }
  }
  if (process.env.TYLE_REQUIRE_OFFICE === "1") throw new Error("LibreOffice is required here.");
  process.stdout.write("LibreOffice is not here; tests that open documents in it are skipped.\n");
  return null;
}
