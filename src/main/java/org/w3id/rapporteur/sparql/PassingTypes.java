package org.w3id.rapporteur.sparql;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;

/**
 * Jena's datatypes, except that undefined ones are forgotten with their last literal. Jena would
 * keep each for ever, and a query can name millions of them: {@code STRDT("x", IRI(…))}.
 */
final class PassingTypes extends TypeMapper {
  private final TypeMapper defined;
  private final Map<String, Passing> passing = new HashMap<>();
  private final ReferenceQueue<RDFDatatype> gone = new ReferenceQueue<>();

  /** A type that exists as long as a literal has it. */
  private static final class Passing extends WeakReference<RDFDatatype> {
    private final String address;

    Passing(RDFDatatype type, ReferenceQueue<RDFDatatype> gone) {
      super(type, gone);
      this.address = type.getURI();
    }
  }

  private PassingTypes(TypeMapper defined) {
    this.defined = defined;
  }

  /** Replaces Jena's own mapper, for the whole process. */
  static synchronized void install() {
    TypeMapper current = TypeMapper.getInstance();
    if (!(current instanceof PassingTypes)) TypeMapper.setInstance(new PassingTypes(current));
  }

  @Override
  public RDFDatatype getSafeTypeByName(String address) {
    RDFDatatype type = defined.getTypeByName(address);
    return type != null || address == null ? type : passing(address);
  }

  private synchronized RDFDatatype passing(String address) {
    for (Reference<?> each = gone.poll(); each != null; each = gone.poll())
      passing.remove(((Passing) each).address, each);
    Passing known = passing.get(address);
    RDFDatatype type = known == null ? null : known.get();
    if (type != null) return type;
    RDFDatatype made = new BaseDatatype(address);
    passing.put(address, new Passing(made, gone));
    return made;
  }

  @Override
  public RDFDatatype getTypeByName(String address) {
    return defined.getTypeByName(address);
  }

  @Override
  public RDFDatatype getTypeByValue(Object value) {
    return defined.getTypeByValue(value);
  }

  @Override
  public RDFDatatype getTypeByClass(Class<?> valueClass) {
    return defined.getTypeByClass(valueClass);
  }

  @Override
  public Iterator<RDFDatatype> listTypes() {
    return defined.listTypes();
  }

  @Override
  public void registerDatatype(RDFDatatype type) {
    defined.registerDatatype(type);
  }

  @Override
  public void unregisterDatatype(RDFDatatype type) {
    defined.unregisterDatatype(type);
  }
}
