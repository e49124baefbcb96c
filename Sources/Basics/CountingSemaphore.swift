#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A counter that threads can wait for.
package final class CountingSemaphore: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  package init(_ count: Int = 0) { sem_init(semaphore, 0, UInt32(count)) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  /// Adds one, and wakes one thread that waits.
  package func signal() { sem_post(semaphore) }

  /// Waits until the count is positive, then subtracts one.
  package func wait() { while sem_wait(semaphore) != 0, errno == EINTR {} }
}
