package org.w3id.rapporteur.store;

/** A store in a folder. */
class DiskStoreTest extends StoreContract {
  @Override
  Store begin() {
    return Store.at(folder.resolve("store"));
  }
}
