package org.w3id.rapporteur.search;

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
 * Splits text of any language into words.
 *
 * <p>Unicode's rules split the words; case, accents, width and Arabic vowel signs are removed;
 * Chinese becomes pairs of characters. The field of stems also removes the endings of English and
 * Arabic words. Other languages have only names here, which need no stemming.
 */
final class Analysis extends Analyzer {
  private final boolean stems;

  private Analysis(boolean stems) {
    this.stems = stems;
  }

  /** The analyzer for all fields. */
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
