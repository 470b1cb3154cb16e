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
 * One thing a report states, with the words it was read from. All kinds of fact are in this file.
 */
public sealed interface Fact {
  /** The numbered paragraph that states it. */
  Paragraph statedIn();

  /** The words it was read from. */
  Quotation quotation();

  /** Calls the method for this kind of fact. A new kind breaks every caller until it is handled. */
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
   * @param place as printed with this session
   * @param sittings the number of separate meetings, if the report counts them
   * @param isReported whether the report is about this session
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

    /** Returns the same session, marked as the one that the report is about. */
    public Session reported() {
      return new Session(key, start, end, place, sittings, true, statedIn, quotation);
    }
  }

  /** One of a session's separate meetings, with its day. */
  record Sitting(int ordinal, LocalDate date, Paragraph statedIn, Quotation quotation)
      implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sitting(this);
    }
  }

  /**
   * An item of the adopted agenda: planned, not necessarily discussed.
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
   * @param orallyAmended empty if the report says that it was amended, but not how
   * @param date if printed in the same sentence
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

  /** The first citation of a resolution, with its title if “entitled” gives one. */
  record ResolutionCited(
      ResolutionNumber resolution, Optional<String> title, Paragraph statedIn, Quotation quotation)
      implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.resolutionCited(this);
    }
  }

  /**
   * What a resolution decided, in the words of this report.
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

  /** A reservation that applies to all recommendations of the report. */
  record SavingClause(Paragraph statedIn, Quotation quotation) implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.savingClause(this);
    }
  }

  /** A numbered paragraph in which the body gives advice; its provisions say to whom and what. */
  record Recommendation(Paragraph statedIn, Quotation quotation) implements Fact {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.recommendation(this);
    }
  }

  /**
   * One measure of a recommendation: one addressee, one modal verb, one action.
   *
   * @param position within the paragraph, from 1
   * @param addressee the label of its category, or the name as printed; a pronoun or a left-out
   *     subject is resolved
   * @param knownAddressee the category or agent in the dictionary
   * @param strength empty if the modal verb has no code
   * @param hedges those that limit the provision's own verb, such as “where appropriate”
   * @param action the words from the main verb on
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
   * A citation of a treaty, or of one of its articles.
   *
   * @param instrument the treaty
   * @param provisions positions of the provisions that contain the citation or follow it in a
   *     lead-in
   * @param isInLeadIn whether the citation stands in a lead-in that applies to every provision of
   *     the paragraph
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

  /**
   * An organization, group, information system or programme named in passing, or a topic that a
   * recommendation names.
   */
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
   * @param bracketedState the State in brackets after the name; the person need not act for it
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
   * A State, organization or group was represented.
   *
   * @param capacity empty if the report gives none
   * @param under the treaty, if the capacity is a treaty status and the report names it
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
   * A State, organization or group spoke.
   *
   * @param capacity empty if the report gives none
   * @param under the treaty, if the capacity is a treaty status and the report names it
   * @param items numbers of the agenda items named; the speaker spoke on at least one of them
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
   * A view that unnamed speakers held.
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
   * @param title the title before the bracketed symbol
   * @param item path or letter of the list item that contains it
   * @param isBeforeSession whether the session “had it before it”
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
