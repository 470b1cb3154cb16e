/**
 * One rule for each kind of fact; a rule reads one paragraph and remembers nothing.
 *
 * <p>Paragraph numbers in the examples, such as “(para. 55)”, are those of the report
 * CTOC/COP/WG.7/2015/6. “Silent on” lists what a rule must not read. A <em>provision</em> is one
 * measure that a recommendation asks for; a <em>modal verb</em> (should, must, are encouraged to)
 * shows how strongly; a <em>lead-in</em> is an opening phrase that applies to what follows it.
 *
 * <p>To add a rule, write a class that implements {@link org.w3id.rapporteur.facts.rules.Rule}, a
 * test with sentences it reads and near misses it must ignore, a line in {@link
 * org.w3id.rapporteur.facts.rules.RuleSet#ALL}, and a concept of its name in {@code
 * ontology/schemes.ttl}.
 *
 * <p><b>Invariant:</b> the same paragraph in the same context gives the same facts.
 */
package org.w3id.rapporteur.facts.rules;
