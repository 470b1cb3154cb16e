package org.w3id.rapporteur.web;

import java.util.List;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.PartView;
import org.w3id.rapporteur.view.ThingKind;

/** A section, paragraph or item as a page shows it. What it does not have is empty text. */
public final class ShownPart {
  /** Characters of an item that are enough to find it in the text. */
  private static final int ITEM_BEGINNING = 40;

  private final PartView part;
  private final PageLocale locale;

  ShownPart(PartView part, PageLocale locale) {
    this.part = part;
    this.locale = locale;
  }

  public String iri() {
    return part.thing().iri();
  }

  PageLocale locale() {
    return locale;
  }

  PartView view() {
    return part;
  }

  boolean is(ThingKind kind) {
    return part.thing().is(kind.type());
  }

  /** Returns the address of what it is directly in. */
  String whole() {
    return part.whole().map(GraphResource::iri).orElse("");
  }

  public String href() {
    return locale.addresses().href(iri());
  }

  /** Returns its HTML id on its report's page: {@code para-12}, {@code section-II.A}. */
  public String anchor() {
    return Row.anchor(iri(), locale.addresses());
  }

  public String number() {
    return part.number().orElse("");
  }

  /** Returns the part of its number after the last full stop: “A” of {@code II.A}. */
  public String lastNumber() {
    return number().substring(number().lastIndexOf('.') + 1);
  }

  /** Returns how many sections a section is in. */
  public int level() {
    return (int) number().chars().filter(c -> c == '.').count();
  }

  /** Returns the heading of a section, without a link. */
  public Link title() {
    return Link.of(part.title());
  }

  /** Returns the words, without a link. */
  public Link text() {
    return Link.of(part.text());
  }

  /** Returns the text up to its first item, if the text contains its items. */
  String lead(List<ShownPart> items) {
    String whole = text().label();
    if (items.isEmpty()) return whole;
    String item = items.get(0).text().label();
    int start = whole.indexOf(item.substring(0, Math.min(item.length(), ITEM_BEGINNING)));
    return start <= 0
        ? whole
        : whole.substring(0, start).replaceFirst("\\s*\\(?[0-9a-z]{1,4}[.)]\\s*$", "");
  }
}
