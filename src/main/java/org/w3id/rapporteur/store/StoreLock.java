package org.w3id.rapporteur.store;

import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.tdb2.sys.DatabaseConnection;

/**
 * The lock on a store's folder against other processes and other parts of this one. It is the lock
 * of TDB2's own programs; the system releases it when the process ends, even if it is killed.
 */
final class StoreLock implements AutoCloseable {
  private final ProcessFileLock lock;

  private StoreLock(ProcessFileLock lock) {
    this.lock = lock;
  }

  /**
   * @throws UnusableStoreException if the store is already locked
   */
  static StoreLock on(Path directory) {
    try {
      ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(directory));
      lock.lockEx();
      return new StoreLock(lock);
    } catch (AlreadyLocked here) {
      throw new UnusableStoreException(directory, "this program already has it open", here);
    } catch (DBOpEnvException | RuntimeIOException elsewhere) {
      String holder = elsewhere.getMessage().replaceFirst(".*held by (process \\d+)$", "$1");
      throw new UnusableStoreException(
          directory,
          holder.startsWith("process") ? holder + " has it open" : elsewhere.getMessage(),
          elsewhere);
    }
  }

  @Override
  public void close() {
    ProcessFileLock.release(lock);
  }
}
