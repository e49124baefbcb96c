import Foundation
import Synchronization
import Testing

@testable import keras_inspect

@Suite struct WorkerPoolTests {
  private struct Stop: Error {}

  @Test(arguments: [1, 2, 3, 8])
  func `results come in order, each once`(jobs: Int) throws {
    let results = Mutex<[Int]>([])
    let delivering = Atomic(0)
    try WorkerPool.run(500, jobs: jobs) { _, task in
      task * 2
    } deliver: { task, result in
      #expect(delivering.add(1, ordering: .sequentiallyConsistent).newValue == 1)
      #expect(result == task * 2)
      results.withLock { $0.append(task) }
      delivering.subtract(1, ordering: .sequentiallyConsistent)
    }
    #expect(results.withLock { $0 } == Array(0..<500))
  }

  @Test func `a slow first task bounds how many others are started before its result is delivered`() throws {
    let jobs = 4
    let started = Atomic(0)
    let delivered = Atomic(0)
    try WorkerPool.run(1000, jobs: jobs) { _, task in
      started.add(1, ordering: .sequentiallyConsistent)
      // The first task ends once the others have gone as far ahead as they may, and a moment later.
      if task == 0 {
        while started.load(ordering: .sequentiallyConsistent) < WorkerPool.window(jobs) { usleep(1000) }
        usleep(100_000)
      }
      return started.load(ordering: .sequentiallyConsistent)
    } deliver: { task, startedAtEnd in
      if task == 0 { #expect(startedAtEnd == WorkerPool.window(jobs)) }
      let ahead = started.load(ordering: .sequentiallyConsistent) - delivered.load(ordering: .sequentiallyConsistent)
      #expect(ahead <= WorkerPool.window(jobs))
      delivered.add(1, ordering: .sequentiallyConsistent)
    }
    #expect(started.load(ordering: .sequentiallyConsistent) == 1000)
  }

  @Test func `a slow delivery holds no other worker back`() throws {
    let started = Atomic(0)
    try WorkerPool.run(1000, jobs: 2) { _, _ in
      started.add(1, ordering: .sequentiallyConsistent)
    } deliver: { task, _ in
      // The first delivery ends once the other worker has gone as far ahead as it may.
      while task == 0, started.load(ordering: .sequentiallyConsistent) < WorkerPool.window(2) { usleep(1000) }
    }
    #expect(started.load(ordering: .sequentiallyConsistent) == 1000)
  }

  @Test(arguments: [1, 2, 8])
  func `no task is started after an error, and waiting workers end`(jobs: Int) throws {
    let started = Atomic(0)
    #expect(throws: Stop.self) {
      try WorkerPool.run(10_000, jobs: jobs) { _, _ in
        started.add(1, ordering: .relaxed)
      } deliver: { task, _ in
        if task == 5 { throw Stop() }
      }
    }
    #expect(started.load(ordering: .relaxed) <= 6 + WorkerPool.window(jobs))
  }

  @Test func `as many tasks run at once as there are jobs`() throws {
    let running = Atomic(0)
    let most = Mutex(0)
    try WorkerPool.run(12, jobs: 3) { _, _ in
      let now = running.add(1, ordering: .sequentiallyConsistent).newValue
      most.withLock { $0 = max($0, now) }
      usleep(20_000)
      running.subtract(1, ordering: .sequentiallyConsistent)
    } deliver: { _, _ in
    }
    #expect(most.withLock { $0 } == 3)
  }
}
