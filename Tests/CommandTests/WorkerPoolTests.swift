import Foundation
import Synchronization
import Testing

@testable import keras_inspect

@Suite struct WorkerPoolTests {
  private struct Stop: Error {}

  @Test(arguments: [1, 2, 3, 8])
  func `results come in order, each once`(jobs: Int) throws {
    var results: [Int] = []
    try WorkerPool.run(500, jobs: jobs) { _, task in
      task * 2
    } _: { task, result in
      #expect(result == task * 2)
      results.append(task)
    }
    #expect(results == Array(0..<500))
  }

  @Test func `a slow first task bounds how many others are started before its result is delivered`() throws {
    let jobs = 4
    let started = Atomic(0)
    var delivered = 0
    try WorkerPool.run(1000, jobs: jobs) { _, task in
      started.add(1, ordering: .sequentiallyConsistent)
      // The first task ends once the others have gone as far ahead as they may, and a moment later.
      if task == 0 {
        while started.load(ordering: .sequentiallyConsistent) < WorkerPool.window(jobs) { usleep(1000) }
        usleep(100_000)
      }
      return started.load(ordering: .sequentiallyConsistent)
    } _: { task, startedAtEnd in
      if task == 0 { #expect(startedAtEnd == WorkerPool.window(jobs)) }
      #expect(started.load(ordering: .sequentiallyConsistent) - delivered <= WorkerPool.window(jobs))
      delivered += 1
    }
    #expect(started.load(ordering: .sequentiallyConsistent) == 1000)
  }

  @Test(arguments: [1, 2, 8])
  func `no task is started after an error, and waiting workers end`(jobs: Int) throws {
    let started = Atomic(0)
    #expect(throws: Stop.self) {
      try WorkerPool.run(10_000, jobs: jobs) { _, _ in
        started.add(1, ordering: .relaxed)
      } _: { task, _ in
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
    } _: { _, _ in
    }
    #expect(most.withLock { $0 } == 3)
  }
}
