package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** A site below a path of its host, behind a proxy; with the bundled reports. */
record ProxiedSite(TestProxy proxy, Store store, Server server) implements AutoCloseable {
  static ProxiedSite start() {
    try {
      TestProxy proxy = new TestProxy();
      Store store = TestStores.begin();
      TestSite.publish(store);
      ServerOptions options = TestSite.OPTIONS.at(new ServiceUrl(proxy.url()));
      Server server = Server.of(store, QueryLibrary.ofClassPath(), options).start();
      proxy.to(server);
      return new ProxiedSite(proxy, store, server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    proxy.close();
    server.close();
    store.close();
  }
}
