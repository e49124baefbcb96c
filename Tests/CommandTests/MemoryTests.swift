import Foundation
import Testing

/// Memory is bounded, whatever a file contains.
@Suite struct MemoryTests {
  @Test(arguments: [
    ("deep", #"b"[" * 6_000_000"#, 2), ("a long text", #"model(b'"x":"' + b"y" * 6_000_000 + b'"')"#, 0),
    ("escapes", #"model(b'"x":"' + b"\\u00e9" * 1_000_000 + b'"')"#, 0),
    ("keys", #"model(b",".join(b'"k%d":1' % i for i in range(240_000)))"#, 0),
    ("equal keys", #"model(b",".join(b'"k":1' for i in range(240_000)))"#, 1),
    ("values", #"model(b'"x":[' + b"1," * 240_000 + b"1]")"#, 0),
    ("objects", #"model(b'"x":[' + b"{}," * 50_000 + b"{}]")"#, 0),
    ("findings", #"model(b'"x":1', b"".join(wrong % (i, i, i) for i in range(8_000)))"#, 1),
  ])
  func `no configuration takes more memory than the limit`(name: String, text: String, status: Int32) throws {
    let run = try Tool.shell(
      """
      python3 - "$tool" <<'PYTHON'
      import os, resource, subprocess, sys, tempfile
      def model(keys, layers=b""):
          return (b'{"class_name":"Functional","config":{"name":"m","layers":[{"class_name":"InputLayer","config":{' + keys
                  + b',"name":"in","batch_input_shape":[null,3]},"name":"in","inbound_nodes":[]}' + layers
                  + b'],"input_layers":[["in",0,0]],"output_layers":[["in",0,0]]}}')
      wrong = b',{"class_name":"Dense","config":{"name":"d%d","units":"no"},"name":"d%d","inbound_nodes":[[["no%d",0,0,{}]]]}'
      with tempfile.TemporaryDirectory() as folder:
          path = os.path.join(folder, "model.json")
          open(path, "wb").write(\(text))
          status = subprocess.run([sys.argv[1], path, "--format", "json"], stdout=subprocess.DEVNULL).returncode
      print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10)
      sys.exit(status)
      PYTHON
      """)
    #expect(run.status == status, "\(run.errors)")
    let peak = try #require(Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(peak < 128)
  }

  @Test func `the memory of a batch does not grow with the number of models`() throws {
    let run = try Tool.shell(
      """
      python3 - "$tool" <<'PYTHON'
      import json, os, subprocess, sys, tempfile
      layers = [{"class_name": "InputLayer", "config": {"name": "in", "batch_input_shape": [None, 8]}}]
      layers += [{"class_name": "Dense", "config": {"name": "d%d" % i, "units": 8}} for i in range(60)]
      model = {"class_name": "Sequential", "keras_version": "2.15.0", "config": {"name": "m", "layers": layers}}
      with tempfile.TemporaryDirectory() as folder:
          path = os.path.join(folder, "model.json")
          json.dump(model, open(path, "w"))
          for count in (20, 220):
              models = os.path.join(folder, "models.txt")
              open(models, "w").write((path + "\\n") * count)
              tool = subprocess.Popen(
                  [sys.argv[1], "--files-from", models, "--jobs", "2", "--format", "jsonl"], stdout=subprocess.DEVNULL)
              print(os.wait4(tool.pid, 0)[2].ru_maxrss >> 10)
      PYTHON
      """)
    let peaks = run.output.split(separator: "\n").compactMap { Int($0) }
    try #require(peaks.count == 2, "\(run.errors)")
    #expect(peaks[1] - peaks[0] < 16, "\(peaks)")
  }

  @Test func `an archive with a million members or very long names is refused immediately`() throws {
    for (count, padding, option) in [(1_000_000, 0, "--max-members"), (60_000, 500, "--max-members")] {
      try Tool.withFolder { folder in
        let path = folder.appendingPathComponent("many.keras").path
        let made = try Tool.shell(
          """
          python3 - '\(path)' <<'PYTHON'
          import struct, sys
          with open(sys.argv[1], "wb") as file:
              file.write(b"PK\\3\\4" + bytes(26))
              names = (b"%07d" % i + b"n" * \(padding) for i in range(\(count)))
              directory = b"".join(
                  struct.pack("<4s6H3I5H2I", b"PK\\1\\2", 20, 20, 0, 0, 0, 33, 0, 0, 0, len(n), 0, 0, 0, 0, 0, 0) + n for n in names)
              file.write(directory + struct.pack("<4sQ2H2I4Q", b"PK\\6\\6", 44, 45, 45, 0, 0, \(count), \(count), len(directory), 30))
              file.write(struct.pack("<4sIQI", b"PK\\6\\7", 0, 30 + len(directory), 1))
              file.write(struct.pack("<4s4H2IH", b"PK\\5\\6", 0, 0, 65535, 65535, 2**32 - 1, 2**32 - 1, 0))
          PYTHON
          """)
        #expect(made.status == 0)
        let run = try Tool.shell("ulimit -d 200000; \"$tool\" audit '\(path)'")
        #expect(run.status == 2)
        #expect(run.errors.contains(option), "\(run.errors)")
      }
    }
  }

  @Test func `what is kept of earlier files of a batch is bounded`() throws {
    let run = try Tool.shell(
      #"""
      python3 - "$tool" <<'PYTHON'
      import os, resource, subprocess, sys, tempfile
      layer = '{"class_name":"BatchNormalization","config":{"name":"b%d","axis":[1],"unknown":%d}}'
      head = ('{"class_name":"Sequential","config":{"name":"m","layers":['
              '{"class_name":"InputLayer","config":{"name":"i","batch_input_shape":[null,%d]}},')
      with tempfile.TemporaryDirectory() as folder:
          for number in range(200):
              layers = ",".join(layer % (i, number) for i in range(30))
              with open(os.path.join(folder, "%03d.json" % number), "w") as file:
                  file.write(head % (number + 1) + layers + "]}}")
          command = [sys.argv[1], "check", folder, "--separate", "--target", "all", "--quiet", "--no-config"]
          status = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
      print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10)
      sys.exit(status)
      PYTHON
      """#)
    #expect(run.status == 1, "\(run.errors)")
    let peak = try #require(Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(peak < 70, "\(peak) MB")
  }

  @Test func `the workers of a batch have stacks of their own, whatever the limit of the main thread's`() throws {
    let depth = 150
    let inner = #"{"class_name": "Dense", "config": {"name": "d", "units": 4}}"#
    let nested = (0..<depth).reduce(inner) { layer, number in
      #"{"class_name": "TimeDistributed", "config": {"name": "t\#(number)", "layer": \#(layer)}}"#
    }
    let sizes = (["null"] + Array(repeating: "2", count: depth + 1)).joined(separator: ", ")
    let model = #"""
      {"class_name": "Sequential", "config": {"name": "m", "layers": [
        {"class_name": "InputLayer", "config": {"name": "i", "batch_input_shape": [\#(sizes)]}}, \#(nested)]}}
      """#
    try Tool.withFolder { folder in
      for number in 0..<4 { try Data(model.utf8).write(to: folder.appendingPathComponent("\(number).json")) }
      let command = "\"$tool\" audit '\(folder.path)' --separate --max-json-depth 500 --jobs 2"
      let usual = try Tool.shell(command), small = try Tool.shell("ulimit -s 1024; \(command)")
      #expect(usual.status < 2 && small.status == usual.status && small.output == usual.output, "\(small.errors)")
    }
  }

  @Test func `a hundred of many links are reported, the others only counted`() throws {
    let run = try Tool.run(["fixtures/attacks/many_links.weights.h5", "--format", "json"])
    #expect(run.status == 0)
    #expect(run.output.contains("and 1000 more of this kind"))
    #expect(run.output.components(separatedBy: "it is a symbolic link to /no").count == 101)
  }
}
