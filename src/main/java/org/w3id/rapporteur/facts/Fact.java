package org.w3id.rapporteur.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.ListItem;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Quotation;

/**
 * One thing a report states, with the words it was read from. All kinds of fact are on this page.
 */
public sealed interface Fact {
  /** The numbered paragraph that states it. */
  Paragraph statedIn();

  /** The words it was read from. */
  Quotation quotation();

  /**
   * Hands this fact to the method for its kind. Adding a kind breaks every caller until handled.
   */
  <R> R match(Cases<R> cases);

  /** One method for each kind of fact. */
  interface Cases<R> {
    R session(Session fact);

    R sitting(Sitting fact);

    R agendaItem(AgendaItem fact);

    R adoption(Adoption fact);

    R resolutionCited(ResolutionCited fact);

    R reportedDecision(ReportedDecision fact);

    R savingClause(SavingClause fact);

    R recommendation(Recommendation fact);

    R provision(Provision fact);

    R citation(Citation fact);

    R mention(Mention fact);

    R officer(Officer fact);

    R participation(Participation fact);

    R statement(Statement fact);

    R view(View fact);

    R documentCited(DocumentCited fact);
  }

  /**
   * A session of the reporting body.
   *
   * @param place only where printed for this session
   * @param sittings how many separate meetings it had, as counted in words
   * @param isReported whether it is the session that the report is of
   */
  record Session(
      SessionKey key,
      LocalDate start,
      LocalDate end,
      Optional<String> place,
      OptionalInt sittings,
      boolean isReported,
      Paragraph statedIn,
      Quotation quotation)
      implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.session(this);
    }

    /** The same session, as the one that the report is of. */
    public Session reported() {
      return new Session(key, start, end, place, sittings, true, statedIn, quotation);
    }
  }

  /** One of a session's separate meetings, described by the report. */
  record Sitting(int ordinal, LocalDate date, Paragraph statedIn, Quotation quotation)
      implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sitting(this);
    }
  }

  /**
   * An item of the adopted agenda: foreseen, not necessarily discussed.
   *
   * @param title without its final full stop, colon or semicolon
   */
  record AgendaItem(ListItem item, String title, Paragraph statedIn, Quotation quotation)
      implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.agendaItem(this);
    }
  }

  /**
   * The adoption of the agenda or of the report.
   *
   * @param orallyAmended empty where the report says that it was amended, but not how
   * @param date where printed in the same sentence
   * @param documents the drafts adopted
   */
  record Adoption(
      Adopted adopted,
      boolean byConsensus,
      Optional<Boolean> orallyAmended,
      Optional<LocalDate> date,
      List<DocumentSymbol> documents,
      Paragraph statedIn,
      Quotation quotation)
      implements Fact {
    public Adoption {
      documents = List.copyOf(documents);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.adoption(this);
    }
  }

  /** What a session adopts besides recommendations. */
  enum Adopted {
    AGENDA,
    REPORT
  }

  /** The first citation of a resolution, and its title where “entitled” gives one. */
  record ResolutionCited(
      ResolutionNumber resolution, Optional<String> title, Paragraph statedIn, Quotation quotation)
      implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.resolutionCited(this);
    }
  }

  /**
   * What a resolution decided, in this report's words.
   *
   * @param position within the paragraph, from 1
   * @param verb as printed: decided, encouraged
   */
  record ReportedDecision(
      ResolutionNumber resolution,
      int position,
      String verb,
      Optional<Strength> strength,
      Paragraph statedIn,
      Quotation quotation)
      implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.reportedDecision(this);
    }
  }

  /** A reservation over all recommendations of the report. */
  record SavingClause(Paragraph statedIn, Quotation quotation) implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.savingClause(this);
    }
  }

  /** A numbered paragraph in which the body advises; its provisions say whom and what. */
  record Recommendation(Paragraph statedIn, Quotation quotation) implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.recommendation(this);
    }
  }

  /**
   * One addressee, one modal, one action.
   *
   * @param position within the paragraph, from 1
   * @param addressee as printed, the subject restored where it was elided or a pronoun
   * @param knownAddressee the dictionary's category or agent for it
   * @param strength empty for a wording without a code
   * @param hedges on the provision's own verb
   * @param action the words after the modal
   */
  record Provision(
      int position,
      String addressee,
      Optional<Name> knownAddressee,
      Optional<Strength> strength,
      boolean negated,
      List<Name> hedges,
      String action,
      Paragraph statedIn,
      Quotation quotation)
      implements Fact {
    public Provision {
      hedges = List.copyOf(hedges);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.provision(this);
    }
  }

  /**
   * A treaty, or an article of one, cited.
   *
   * @param instrument the dictionary's key
   * @param provisions positions of the provisions whose words hold it
   * @param isInLeadIn whether it stands in a sentence's lead-in, so that it belongs to every
   *     provision
   */
  record Citation(
      Name instrument,
      Optional<ArticleNumber> article,
      List<Integer> provisions,
      boolean isInLeadIn,
      Paragraph statedIn,
      Quotation quotation)
      implements Fact {
    public Citation {
      provisions = List.copyOf(provisions);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.citation(this);
    }
  }

  /** An organization, information system or programme named in passing. */
  record Mention(Name mentioned, Paragraph statedIn, Quotation quotation) implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.mention(this);
    }
  }

  /**
   * A person in a role.
   *
   * @param name as printed, without title
   * @param bracketedState the State printed after the name; it does not say who acts for whom
   * @param items numbers of the agenda items, for panellists
   */
  record Officer(
      Role role,
      String name,
      Optional<Agent> bracketedState,
      List<String> items,
      Paragraph statedIn,
      Quotation quotation)
      implements Fact {
    public Officer {
      items = List.copyOf(items);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.officer(this);
    }
  }

  /**
   * Somebody was represented.
   *
   * @param capacity empty where the report gives none
   * @param under the treaty, where the capacity is a treaty status and the report names it
   */
  record Participation(
      Agent participant,
      Optional<Capacity> capacity,
      Optional<Name> under,
      Paragraph statedIn,
      Quotation quotation)
      implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.participation(this);
    }
  }

  /**
   * Somebody spoke.
   *
   * @param capacity empty where the report gives none
   * @param items numbers of the agenda items named: under one or more of these
   */
  record Statement(
      Agent speaker,
      Optional<Capacity> capacity,
      Optional<Name> under,
      List<String> items,
      Paragraph statedIn,
      Quotation quotation)
      implements Fact {
    public Statement {
      items = List.copyOf(items);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.statement(this);
    }
  }

  /**
   * What unnamed speakers held.
   *
   * @param heldBy as printed: some States parties
   * @param position within the paragraph, from 1
   */
  record View(
      String heldBy,
      Optional<Capacity> capacity,
      int position,
      Paragraph statedIn,
      Quotation quotation)
      implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.view(this);
    }
  }

  /**
   * A document cited by its symbol.
   *
   * @param title the words before the bracketed symbol
   * @param item path of the list item it stands in
   * @param isBeforeSession whether the session had it before it
   * @param position within the paragraph, from 1
   */
  record DocumentCited(
      DocumentSymbol symbol,
      Optional<String> title,
      Optional<String> item,
      boolean isBeforeSession,
      int position,
      Paragraph statedIn,
      Quotation quotation)
      implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.documentCited(this);
    }
  }
}
