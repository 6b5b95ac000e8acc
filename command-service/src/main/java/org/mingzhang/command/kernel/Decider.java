package org.mingzhang.command.kernel;

/**
 * A pure decision: the method every verb room offers.
 *
 * @param <C> the command
 * @param <S> the state of the command's own stream
 */
@FunctionalInterface
public interface Decider<C extends LedgerCommand, S> {
    Decision decide(C command, S state, Records records, Facts facts);
}
