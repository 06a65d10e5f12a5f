package de.allmende.marketplace.home;

import java.time.LocalDate;

/** Something worth knowing, on the day it is about. */
public record Notice(String title, String text, LocalDate date) {}
