// Uses of `ProcessReader` that need a process of their own: it forks while there is a single thread, and then uses
// others. `reader-scenarios NAME MODEL` prints what happens, one line for each event.
import Glibc
import KerasStores
import ReaderProcess
import Synchronization

/// Runs the work on another thread.
final class Worker {
  private var thread = pthread_t()

  init(_ work: @escaping @Sendable () -> Void) {
    let context = Unmanaged.passRetained(Work(work)).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context)
  }

  func wait() { pthread_join(thread, nil) }

  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

/// Prints at once: the caller may kill this process.
func report(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

func tensorCount(_ store: Store) -> String { "\(store.inventory?.tensors.count ?? 0) tensors" }

func open(_ reader: ProcessReader, _ path: String) -> String {
  do throws(StoreError) {
    let store = try reader.open(path)
    return store.issues.last.map(\.reason) ?? tensorCount(store)
  } catch { return error.description }
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else { exit(2) }
let (scenario, model) = (arguments[1], arguments[2])
if scenario == "probe" { Probe.run(model) }
let reader = try ProcessReader()

switch scenario {
case "read-in-body":
  // Another thread, and the closure itself, read while a caller's closure runs.
  let text = try reader.read(model, ReadOptions(), architecture: nil, isClean: { _ in true }) { store in
    let worker = Worker { report("other thread: \(open(reader, model))") }
    worker.wait()
    report("closure: \(open(reader, model))")
    return tensorCount(store)
  }
  report("caller: \(text)")
case "close-in-body":
  _ = try reader.read(model, ReadOptions(), architecture: nil, isClean: { _ in true }) { _ in
    Worker { reader.close() }.wait()
    report("closed")
  }
  report(open(reader, model))
case "close-in-handler":
  let store = try reader.open(model, ReadOptions()) { _, _ in
    Worker { reader.close() }.wait()
    report("closed")
  }
  report("caller: \(store.issues.last.map(\.reason) ?? tensorCount(store))")
  report(open(reader, model))
case "close-while-reading":
  let worker = Worker { report("reader: \(open(reader, model))") }
  sleep(1)
  reader.close()
  worker.wait()
case "read-in-handler":
  var text = ""
  let store = try reader.open(model, ReadOptions()) { _, _ in text = open(reader, model) }
  report("handler: \(text)")
  report("caller: \(tensorCount(store))")
case "many-threads":
  let results = Mutex<[String]>([])
  let workers = (0..<8).map { number in
    Worker {
      for _ in 0..<25 {
        let text = try? reader.read(
          model, ReadOptions(), architecture: nil, isClean: { _ in number % 2 == 0 }, tensorCount)
        results.withLock { $0.append(text ?? "none") }
      }
    }
  }
  for worker in workers { worker.wait() }
  let all = results.withLock(\.self)
  report("\(all.count) results, \(Set(all).count) different: \(all[0])")
default: exit(2)
}
reader.close()
report("children: \(waitpid(-1, nil, WNOHANG) < 0 ? "none" : "left")")
