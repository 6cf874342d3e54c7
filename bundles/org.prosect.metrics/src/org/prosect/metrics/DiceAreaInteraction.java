package org.prosect.metrics;

/** How high Dice is over the whole interaction. */
public final class DiceAreaInteraction extends AreaInteraction {

    public DiceAreaInteraction() {
        super("dice");
    }
}
