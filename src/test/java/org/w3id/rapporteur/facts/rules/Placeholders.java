package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Random values for the placeholders of wordings; some names contain brackets or “and”. */
final class Placeholders {
  private static final Map<String, String> STATES =
      pairs(
          "Spain=ESP;Bolivia (Plurinational State of)=BOL;Venezuela (Bolivarian Republic of)=VEN;"
              + "Iran (Islamic Republic of)=IRN;Micronesia (Federated States of)=FSM;"
              + "Bosnia and Herzegovina=BIH;Trinidad and Tobago=TTO;Antigua and Barbuda=ATG;"
              + "Saint Vincent and the Grenadines=VCT;Saint Kitts and Nevis=KNA;Sao Tome and Principe=STP;"
              + "United Kingdom of Great Britain and Northern Ireland=GBR;United States of America=USA;"
              + "Republic of Korea=KOR;Democratic People’s Republic of Korea=PRK;"
              + "Lao People’s Democratic Republic=LAO;Côte d’Ivoire=CIV;Netherlands (Kingdom of the)=NLD;"
              + "Türkiye=TUR;Guinea=GIN;Guinea-Bissau=GNB;Equatorial Guinea=GNQ;Papua New Guinea=PNG;"
              + "Niger=NER;Nigeria=NGA;Congo=COG;Democratic Republic of the Congo=COD;Dominica=DMA;"
              + "Dominican Republic=DOM;State of Palestine=PSE;Holy See=VAT;Russian Federation=RUS;"
              + "Sudan=SDN;South Sudan=SSD;Czech Republic=CZE;United Arab Emirates=ARE;"
              + "Syrian Arab Republic=SYR;Timor-Leste=TLS;Chad=TCD;Jordan=JOR;Oman=OMN;Peru=PER;"
              + "El Salvador=SLV;Libya=LBY;Republic of Moldova=MDA");
  private static final Map<String, String> ORGANIZATIONS =
      pairs(
          "International Organization for Migration=IOM;Organization of American States=OAS;"
              + "African Union=AU;Association of Southeast Asian Nations=ASEAN;"
              + "Organization for Security and Cooperation in Europe=OSCE;World Customs Organization=WCO;"
              + "Economic Community of West African States=ECOWAS");
  private static final List<String> PERSONS =
      List.of(
          "Ignatius Vandermolen",
          "María del Pilar Ochandiano Ríos",
          "J. P. Mbeki-Ndlovu",
          "Siân O’Dwyer",
          "Nguyen Thi Bich Lan",
          "Øystein Haugerud",
          "Abd al-Karim Zuhayri",
          "Łucja Żmudzka",
          "Jean-Baptiste d’Aubremont",
          "Li Wenqiang");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth");
  private static final List<List<String>> BODIES =
      List.of(
          List.of(
              "CTOC/COP/WG.4",
              "Working Group on Trafficking in Persons",
              "Trafficking in Persons Protocol",
              "TIP-PROTOCOL"),
          List.of(
              "CTOC/COP/WG.7",
              "Working Group on the Smuggling of Migrants",
              "Smuggling of Migrants Protocol",
              "SOM-PROTOCOL"),
          List.of(
              "CTOC/COP/WG.6",
              "Working Group on Firearms",
              "Firearms Protocol",
              "FIREARMS-PROTOCOL"));
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)\\}");

  private final Map<String, String> values = new HashMap<>();

  Placeholders(Random random) {
    drawKeyed(random, "STATE", 3, STATES, ".iso3");
    drawKeyed(random, "ORG", 2, ORGANIZATIONS, ".key");
    draw(random, "PERSON", 3, PERSONS);
    int day = 1 + random.nextInt(24);
    int year = 2009 + random.nextInt(13);
    values.put("DAY1", "" + day);
    values.put("DAYNEXT", "" + (day + 1));
    values.put("DAY2", "" + (day + 2 + random.nextInt(27 - day)));
    values.put("YEAR", "" + year);
    values.put("YEAR2", "" + (year + 2));
    int month = random.nextInt(11);
    values.put("MONTH", MONTHS.get(month));
    values.put("MONTH2", MONTHS.get(month + 1 + random.nextInt(11 - month)));
    int ordinal = random.nextInt(14);
    values.put("ORDINAL", ORDINALS.get(ordinal));
    values.put("ORDINAL.number", "" + (ordinal + 1));
    values.put("ORDINAL2", ORDINALS.get(ordinal + 1));
    values.put("ORDINAL2.number", "" + (ordinal + 2));
    values.put(
        "CITY",
        List.of("Vienna", "Geneva", "New York", "Nairobi", "Addis Ababa").get(random.nextInt(5)));
    List<String> body = BODIES.get(random.nextInt(BODIES.size()));
    values.put("BODY", body.get(0));
    values.put("BODYNAME", body.get(1));
    values.put("PROTOCOL", body.get(2));
    values.put("PROTOCOL.key", body.get(3));
    int item = 2 + random.nextInt(3);
    int lastItem = item + 1 + random.nextInt(5 - item);
    values.put("ITEM1", "" + item);
    values.put("ITEM2", "" + lastItem);
    List<String> items = new ArrayList<>();
    for (int i = item; i <= lastItem; i++) {
      items.add("" + i);
    }
    values.put("ITEMS1TO2", String.join(" ", items));
    int article = 1 + random.nextInt(19);
    values.put("ARTICLE1", "" + article);
    values.put("ARTICLE2", "" + (article + 1 + random.nextInt(20 - article)));
    int number = 2 + random.nextInt(7);
    values.put("SYMBOL1", body.get(0) + "/" + year + "/" + number);
    values.put("SYMBOL2", body.get(0) + "/" + year + "/" + (number + 1));
    int resolution = 1 + random.nextInt(4);
    values.put("RES", (5 + random.nextInt(4)) + "/" + resolution);
    values.put("RES2", (5 + random.nextInt(4)) + "/" + (resolution + 1));
  }

  String value(String key) {
    return values.get(key);
  }

  /** Returns the text with every placeholder filled in. */
  String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(of(found.group(1))));
  }

  private String of(String key) {
    if (key.startsWith("DATE:")) {
      String[] parts = key.substring(5).split(",");
      return "%s-%02d-%02d"
          .formatted(
              values.get(parts[2]),
              MONTHS.indexOf(values.get(parts[1])) + 1,
              Integer.parseInt(values.get(parts[0])));
    }
    if (!values.containsKey(key)) {
      throw new IllegalArgumentException("no such placeholder: " + key);
    }
    return values.get(key);
  }

  private void drawKeyed(
      Random random, String name, int count, Map<String, String> from, String keySuffix) {
    draw(random, name, count, new ArrayList<>(from.keySet()));
    for (int i = 1; i <= count; i++) {
      values.put(name + i + keySuffix, from.get(values.get(name + i)));
    }
  }

  private void draw(Random random, String name, int count, List<String> from) {
    List<String> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    for (int i = 1; i <= count; i++) {
      values.put(name + i, shuffled.get(i - 1));
    }
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new TreeMap<>();
    for (String pair : text.split(";")) {
      pairs.put(pair.split("=")[0], pair.split("=")[1]);
    }
    return pairs;
  }
}
