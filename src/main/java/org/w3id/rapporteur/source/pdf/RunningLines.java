package org.w3id.rapporteur.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.rapporteur.source.LineRole;

/**
 * Finds running heads and feet, and page numbers: the same words, numbers aside, at the same height
 * of several pages.
 */
final class RunningLines {
  /** Heads and feet stand in these parts of a page's height. */
  private static final float HEAD = 0.2f;

  private static final float FOOT = 0.75f;

  /** On the first page the job number may stand above a bar code. */
  private static final float FOOT_OF_FIRST = 0.7f;

  private static final int MOST_ROWS = 5;
  private static final float SAME_HEIGHT = 4;

  /** A row in larger letters than all running lines is a heading. */
  private static final float LARGER = 1.1f;

  private static final int LONGEST = 200;

  /** In a document of this many pages words must be on three of them, else on two. */
  private static final int LONG = 6;

  /** Words on at least one in this many pages are on many. */
  private static final int SHARE = 3;

  private static final int MOST_ELSEWHERE = 3;
  private static final String NUMBER = "#";
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /**
   * Text may stand at the same height of several pages: “12. The”, or a line that ends a sentence.
   */
  private static final Pattern TEXT = Pattern.compile("#\\. ?\\p{L}.*|.{40,}\\p{Ll}{2}[.:;,]");

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:page |p\\. ?|página |стр\\. ?)?[-–—|(]? ?(?<page>\\d{1,4}|[ivxl]{1,7})"
              + "(?: ?(?:/|of|de|из) ?\\d{1,4})? ?[-–—|)]?");

  private static final Pattern NAMED = Pattern.compile("(?i)page \\d{1,4}(?: of \\d{1,4})?");

  /** “V.17-06692 (E) 290917 *1706692*”, “GE.25-02819 (E)”, “25-09651”, “Please recycle”. */
  private static final Pattern FOOT_OF_FIRST_PAGE =
      Pattern.compile(
          "(?:[A-Z]{1,3}\\.\\d{2}-\\d{5}|\\d{2}-\\d{5}(?!\\d)|\\*[\\d ]{7,14}\\*|Please"
              + " recycle|/\\.\\.\\.$).*");

  private record Place(SheetRows page, PrintedRow row) {
    float baseline() {
      return row.baseline();
    }
  }

  private final List<SheetRows> pages;
  private final int fewest;

  /** How many rows of the document have the same words, numbers aside. */
  private final Map<String, Integer> forms = new HashMap<>();

  private final Map<PrintedRow, LineRole> roles = new IdentityHashMap<>();

  private RunningLines(List<SheetRows> pages) {
    this.pages = pages;
    fewest = pages.size() < LONG ? 2 : 3;
    for (SheetRows page : pages) {
      page.rows().forEach(row -> forms.merge(form(row), 1, Integer::sum));
    }
  }

  /** Returns the rows that belong to the page and not to the text, by identity. */
  static Map<PrintedRow, LineRole> of(List<SheetRows> pages) {
    RunningLines lines = new RunningLines(pages);
    lines.findRepeated(true);
    lines.findRepeated(false);
    lines.keepOutermost();
    lines.findBeyond();
    lines.findByForm();
    return lines.roles;
  }

  private void findRepeated(boolean head) {
    Map<String, List<Place>> alike = new HashMap<>();
    for (SheetRows page : pages) {
      for (PrintedRow row : edge(page, head)) {
        String form = form(row);
        if (form.length() <= LONGEST && !TEXT.matcher(form).matches() && !isNote(row)) {
          alike.computeIfAbsent(form, any -> new ArrayList<>()).add(new Place(page, row));
        }
      }
    }
    alike.values().forEach(places -> findAtOneHeight(places, head));
  }

  /** The same note may stand on several pages. */
  private static boolean isNote(PrintedRow row) {
    return !row.first().raised().isEmpty() && row.first().raised().get(0).start() == 0;
  }

  private static List<PrintedRow> edge(SheetRows page, boolean head) {
    List<PrintedRow> rows = page.rows();
    List<PrintedRow> edge = new ArrayList<>();
    for (int i = 0; i < rows.size() && edge.size() < MOST_ROWS; i++) {
      PrintedRow row = rows.get(head ? i : rows.size() - 1 - i);
      if (head ? row.baseline() > HEAD * page.height() : row.baseline() < FOOT * page.height()) {
        break;
      }
      edge.add(row);
    }
    return edge;
  }

  private static String form(PrintedRow row) {
    String text = row.text();
    return PAGE_NUMBER.matcher(text).matches() ? NUMBER : DIGITS.matcher(text).replaceAll("#");
  }

  private void findAtOneHeight(List<Place> places, boolean head) {
    places.sort(Comparator.comparing(Place::baseline));
    int first = 0;
    for (int i = 1; i <= places.size(); i++) {
      if (i == places.size()
          || places.get(i).baseline() - places.get(i - 1).baseline() > SAME_HEIGHT) {
        take(places.subList(first, i), head);
        first = i;
      }
    }
  }

  private void take(List<Place> places, boolean head) {
    boolean numbers = form(places.get(0).row).equals(NUMBER);
    List<Place> taken = numbers ? counted(places) : places;
    if (!isOnEnoughPages(taken, numbers)) {
      return;
    }
    for (Place place : taken) {
      // The first page's head is the masthead.
      if (!head || place.page.page() > 1) {
        roles.put(place.row, role(place.row, head));
      }
    }
  }

  /**
   * The same heading may by chance stand at the top of some pages. So words that are not on many
   * pages must be on consecutive ones, and not in the text too.
   */
  private boolean isOnEnoughPages(List<Place> places, boolean numbers) {
    int[] on = places.stream().mapToInt(place -> place.page.page()).sorted().distinct().toArray();
    int run = 1;
    int longest = 1;
    for (int i = 1; i < on.length; i++) {
      run = on[i] - on[i - 1] <= 2 ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return on.length >= fewest
        && (numbers
            || on.length * SHARE >= pages.size()
            || longest >= fewest && !isElsewhereToo(places));
  }

  /** What stands in the text as often is a heading. */
  private boolean isElsewhereToo(List<Place> places) {
    int elsewhere = forms.get(form(places.get(0).row)) - places.size();
    return elsewhere > Math.max(MOST_ELSEWHERE, places.size() / 2);
  }

  private static LineRole role(PrintedRow row, boolean head) {
    if (PAGE_NUMBER.matcher(row.text()).matches()) {
      return LineRole.PAGE_NUMBER;
    }
    return head ? LineRole.RUNNING_HEAD : LineRole.RUNNING_FOOT;
  }

  /** Returns the page numbers that count on with the pages. */
  private static List<Place> counted(List<Place> places) {
    Map<Integer, List<Place>> byDistance = new HashMap<>();
    for (Place place : places) {
      number(place.row)
          .ifPresent(
              number ->
                  byDistance
                      .computeIfAbsent(number - place.page.page(), any -> new ArrayList<>())
                      .add(place));
    }
    return byDistance.values().stream()
        .filter(each -> each.size() >= 2)
        .flatMap(List::stream)
        .toList();
  }

  private static Optional<Integer> number(PrintedRow row) {
    Matcher found = PAGE_NUMBER.matcher(row.text());
    if (!found.matches()) {
      return Optional.empty();
    }
    String page = found.group("page");
    return Optional.of(Character.isDigit(page.charAt(0)) ? Integer.parseInt(page) : roman(page));
  }

  /** “3” at the foot of page 3, and “Page 22” at the foot of any. */
  private static boolean isPageNumber(PrintedRow row, int page) {
    return number(row).filter(number -> number == page).isPresent()
        || row.cells().stream().anyMatch(cell -> NAMED.matcher(cell.text()).matches());
  }

  private static int roman(String number) {
    int sum = 0;
    int last = 0;
    for (int i = number.length() - 1; i >= 0; i--) {
      int value =
          switch (Character.toLowerCase(number.charAt(i))) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            default -> 50;
          };
      sum += value < last ? -value : value;
      last = Math.max(last, value);
    }
    return sum;
  }

  /** Between running lines and the page's edge there is no text. */
  private void keepOutermost() {
    for (SheetRows page : pages) {
      for (boolean head : new boolean[] {true, false}) {
        boolean inText = page.page() == 1 && head;
        for (PrintedRow row : edge(page, head)) {
          inText |= !roles.containsKey(row);
          if (inText) {
            roles.remove(row);
          }
        }
      }
    }
  }

  /** What stands further out than the running lines of the other pages is no text either. */
  private void findBeyond() {
    Map<Long, List<SheetRows>> bySize =
        pages.stream().collect(Collectors.groupingBy(SheetRows::format));
    for (List<SheetRows> same : bySize.values()) {
      double largest =
          same.stream()
              .flatMap(page -> page.rows().stream())
              .filter(roles::containsKey)
              .mapToDouble(PrintedRow::size)
              .max()
              .orElse(0);
      Optional<Float> foot = edgeOf(same, false);
      Optional<Float> head = edgeOf(same, true);
      for (SheetRows page : same) {
        for (PrintedRow row : page.rows()) {
          if (row.size() > LARGER * largest) {
            continue;
          }
          if (foot.isPresent() && row.baseline() >= foot.get() - 1) {
            roles.putIfAbsent(row, role(row, false));
          } else if (head.isPresent() && page.page() > 1 && row.baseline() <= head.get() + 1) {
            roles.putIfAbsent(row, role(row, true));
          }
        }
      }
    }
  }

  /** Returns the height that no text of these pages is beyond: that of the inmost running line. */
  private Optional<Float> edgeOf(List<SheetRows> same, boolean head) {
    ToDoubleFunction<PrintedRow> height = PrintedRow::baseline;
    List<Float> edges = new ArrayList<>();
    for (SheetRows page : same) {
      var heights =
          page.rows().stream()
              .filter(row -> roles.containsKey(row))
              .filter(row -> head == row.baseline() < page.height() / 2)
              .mapToDouble(height);
      (head ? heights.max() : heights.min()).ifPresent(edge -> edges.add((float) edge));
    }
    if (edges.size() < Math.max(fewest, same.size() / 2)) {
      return Optional.empty();
    }
    edges.sort(Comparator.naturalOrder());
    return Optional.of(edges.get(head ? edges.size() / 4 : edges.size() - 1 - edges.size() / 4));
  }

  /** Job numbers and bar codes at the foot of the first page, and numbers of single pages. */
  private void findByForm() {
    for (SheetRows page : pages) {
      boolean below = false;
      for (PrintedRow row : page.rows()) {
        boolean low = row.baseline() > FOOT_OF_FIRST * page.height();
        below |= low && FOOT_OF_FIRST_PAGE.matcher(row.text()).matches();
        if (below) {
          roles.putIfAbsent(row, role(row, false));
        }
      }
      edge(page, false).stream()
          .limit(1)
          .filter(row -> isPageNumber(row, page.page()))
          .forEach(row -> roles.putIfAbsent(row, role(row, false)));
    }
  }
}
