/**
 * Sent with every query. Without them ClickHouse answers with a part of the data and says nothing: where a shard is down,
 * where a limit of a profile says "break" or "any", where a connection breaks while rows are sent. All names are known to
 * versions 18.16 and 26.7.
 */
export const guardSettings = {
  wait_end_of_query: 1,
  skip_unavailable_shards: 0,
  timeout_overflow_mode: "throw",
  read_overflow_mode: "throw",
  group_by_overflow_mode: "throw",
  result_overflow_mode: "throw",
  sort_overflow_mode: "throw",
  set_overflow_mode: "throw",
  join_overflow_mode: "throw",
  distinct_overflow_mode: "throw",
  fallback_to_stale_replicas_for_distributed_queries: 0,
  // 0 would switch the check off.
  max_replica_delay_for_distributed_queries: "1",
  join_use_nulls: 1,
  // Otherwise a group comes once from each shard.
  distributed_group_by_no_merge: "0",
  // Otherwise a count arrives as a double.
  output_format_json_quote_64bit_integers: 1,
} as const;

/** Sent to servers that know all of them, such as 26.7. */
export const modernGuardSettings = {
  ...guardSettings,
  // A kept answer is one of what was loaded before.
  use_query_cache: 0,
  // Otherwise a unit of which a row lies on another shard than the table's key says comes twice.
  optimize_skip_unused_shards: 0,
} as const;
