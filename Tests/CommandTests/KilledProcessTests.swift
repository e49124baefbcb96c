import Testing

/// The tool, its reader or the supervisor between them is killed while a batch is read.
@Suite struct KilledProcessTests {
  /// A batch of four models; one of its processes is killed after the first report.
  private func batch(killing process: String) throws -> Tool.Run {
    // The pipe is full until the process is gone: the tool waits there with its first report.
    try Tool.shell(
      """
      folder=$(mktemp -d) && mkfifo "$folder/pipe" && exec 3<>"$folder/pipe" && rm -r "$folder"
      head -c 65536 /dev/zero >&3
      model=fixtures/damaged/whole.h5
      $tool $model $model $model $model --jobs 1 --format jsonl >&3 & tool_pid=$!
      reader_pid=
      while [ -z "$reader_pid" ] || [ "$(cut -d ' ' -f 3 /proc/$tool_pid/stat)" != S ]; do
        supervisor_pid=$(cat /proc/$tool_pid/task/$tool_pid/children)
        reader_pid=$(cat /proc/${supervisor_pid% }/task/${supervisor_pid% }/children)
      done 2>/dev/null
      sleep 3
      kill -9 $\(process)_pid
      head -c 65536 <&3 >/dev/null
      wait $tool_pid
      status=$?
      printf 'end\\n' >&3
      while read -r line && [ "$line" != end ]; do echo "$line"; done <&3
      exit $status
      """)
  }

  @Test func `a reader that is killed while it waits for its next file is replaced`() throws {
    let run = try batch(killing: "reader")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 0)
    #expect(lines.count == 4 && Set(lines).count == 1)
  }

  @Test func `without a supervisor, each file that cannot be read is reported`() throws {
    let run = try batch(killing: "supervisor")
    #expect(run.status == 2)
    // The reader may have sent the second file before its supervisor was killed.
    let read = run.output.split(separator: "\n").filter { $0.contains("\"findings\": []") }.count
    #expect((1...2).contains(read))
    #expect(
      run.errors
        == String(
          repeating: "keras-inspect: cannot read fixtures/damaged/whole.h5: the reader process is gone\n",
          count: 4 - read))
  }

  @Test func `a tool that is killed leaves no process behind`() throws {
    // The pipe is full and nothing reads it: the tool waits there to be killed, with another file still to be read.
    let run = try Tool.shell(
      """
      folder=$(mktemp -d) && mkfifo "$folder/pipe" && exec 3<>"$folder/pipe" && rm -r "$folder"
      head -c 65536 /dev/zero >&3
      $tool fixtures/damaged/whole.h5 fixtures/damaged/whole.keras --separate --jobs 1 --format jsonl >&3 & tool_pid=$!
      sleep 2
      children=$(cat /proc/$tool_pid/task/$tool_pid/children)
      for child in $children; do children+=" $(cat /proc/$child/task/$child/children)"; done
      kill -9 $tool_pid
      sleep 3
      echo $(wc -w <<<"$children")
      for child in $children; do [ -e /proc/$child/exe ] && echo left; done
      true
      """)
    #expect(run.output == "2\n")
  }
}
