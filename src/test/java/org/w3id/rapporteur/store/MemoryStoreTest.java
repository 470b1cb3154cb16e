package org.w3id.rapporteur.store;

/** A store in memory. */
class MemoryStoreTest extends StoreContract {
  @Override
  Store begin() {
    return Store.inMemory();
  }
}
