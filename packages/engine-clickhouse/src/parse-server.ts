import { TyleError } from "@tyle/core";
import type { ClickhouseServer } from "./clickhouse-options.ts";

/** A server with everything that a connection needs. */
export type ServerAddress = Required<Omit<ClickhouseServer, "client">>;

/**
 * Completes a server: from its address, such as "http://user:password@host:8123/database", else from options, else from the
 * environment. The client could read the address by itself, but tells the terminal what that overrides.
 *
 * @throws {TyleError} `argument/invalid`, which does not tell the address: it may hold a password.
 */
export function parseServer(server: ClickhouseServer): ServerAddress {
  const { env } = process;
  const address = parseAddress(server.url ?? env.TYLE_CLICKHOUSE_URL ?? "http://localhost:8123");
  return {
    url: address.url,
    username: address.username || (server.username ?? env.TYLE_CLICKHOUSE_USER ?? "default"),
    password: address.password || (server.password ?? env.TYLE_CLICKHOUSE_PASSWORD ?? ""),
    database: address.database || (server.database ?? "default"),
  };
}

/** What is not in the address is empty. */
function parseAddress(text: string): ServerAddress {
  try {
    const { protocol, origin, pathname, search, username, password } = new URL(text);
    if (!/^https?:$/.test(protocol) || search !== "") throw new TypeError("no address");
    return {
      url: origin,
      username: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: decodeURIComponent(pathname.slice(1)),
    };
  } catch {
    // The error of the parser holds the whole text.
    throw new TyleError("argument/invalid", {
      en: 'The address of a ClickHouse server looks like "http://localhost:8123" or "https://kpi.example/database"; this one does not.',
      vi: 'Địa chỉ máy chủ ClickHouse có dạng "http://localhost:8123" hoặc "https://kpi.example/database"; địa chỉ này thì không.',
    });
  }
}
