package org.w3id.rapporteur.search.lucene;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes words, whatever its language.
 *
 * <p>Words are parted by Unicode's rules and freed of case, accents, width and Arabic vowel signs;
 * Chinese becomes pairs of signs. In the field of stems English and Arabic words lose their endings
 * too; of other languages there are names alone, which have none to lose.
 */
final class Analysis extends Analyzer {
  private final boolean stems;

  private Analysis(boolean stems) {
    this.stems = stems;
  }

  /** The one for all fields. */
  static Analyzer ofFields() {
    return new PerFieldAnalyzerWrapper(
        new Analysis(false), Map.of(IndexFields.STEMMED, new Analysis(true)));
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream folded =
        new ArabicNormalizationFilter(new ICUFoldingFilter(new EnglishPossessiveFilter(words)));
    TokenStream paired = new CJKBigramFilter(folded);
    return new TokenStreamComponents(
        words, stems ? new PorterStemFilter(new ArabicStemFilter(paired)) : paired);
  }
}
