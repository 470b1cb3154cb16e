/**
 * One rule for each kind of fact; a rule reads one paragraph and remembers nothing.
 *
 * <p>To add a rule: a class that implements {@link org.w3id.rapporteur.facts.rules.Rule}, a test
 * with sentences it reads and near misses it must ignore, a line in {@link
 * org.w3id.rapporteur.facts.rules.RuleSet#ALL}, and a concept of its name in {@code
 * ontology/schemes.ttl}.
 *
 * <p><b>Invariant:</b> the same paragraph in the same context gives the same facts.
 */
package org.w3id.rapporteur.facts.rules;
