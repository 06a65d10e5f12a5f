package de.allmende.benchmarks;

/** What a benchmark is about: product to baseline, round by round, and where the median should lie. */
record Ratio(String what, Series rounds, Aim aim) {

    static Ratio of(String what, Series product, Series baseline, Aim aim) {
        return new Ratio(what, product.dividedBy(baseline), aim);
    }

    String line() {
        return "RATIO %.2f (%.2f to %.2f)  %s; aim %s: %s"
                .formatted(
                        rounds.median(),
                        rounds.least(),
                        rounds.most(),
                        what,
                        aim,
                        aim.isMetBy(rounds.median()) ? "met" : "MISSED");
    }
}
