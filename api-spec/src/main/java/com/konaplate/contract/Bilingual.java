package com.konaplate.contract;

/**
 * A text in both of the partners' languages.
 *
 * @param english the English text, Markdown
 * @param korean the Korean text, Markdown
 */
public record Bilingual(String english, String korean) {}
