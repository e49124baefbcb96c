/// What a keeper tells of a reading process that has ended.
struct ReaderExit {
  var waitStatus: Int32 = 0
  /// How many messages it, and those before it, had taken.
  var taken: UInt32 = 0
  /// Whether it was ended because nobody wanted anything of it any more; nor is anything left of what it was asked.
  var wasDismissed = false
}
