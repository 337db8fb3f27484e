#!/usr/bin/env bash
# Installs what the ClickHouse tests need, outside of the workspace: Debian's server, and chdb, which runs a modern
# ClickHouse within the process. Prints `export` lines for the tests; with them a missing engine fails and does not skip.
#   eval "$(scripts/ci-cluster.sh)" && npm run test:cluster
set -euo pipefail

if [ ! -x /usr/sbin/clickhouse-server ] && [ ! -x /usr/bin/clickhouse-server ]; then
  {
    apt-get update -q
    # Another installation may hold the lock for a while.
    for _ in 1 2 3 4 5; do
      apt-get install -y --no-install-recommends clickhouse-server && break
      sleep 10
    done
  } >&2
fi

home=${TYLE_CHDB:-${TMPDIR:-/tmp}/tyle-chdb}
if [ ! -d "$home/node_modules/chdb" ]; then
  mkdir -p "$home"
  printf '{ "private": true }\n' >"$home/package.json"
  npm install --prefix "$home" --no-save --no-audit --no-fund chdb@3.4.0 >&2
fi

printf 'export TYLE_REQUIRE_CLUSTER=1 TYLE_CHDB=%q\n' "$home"
