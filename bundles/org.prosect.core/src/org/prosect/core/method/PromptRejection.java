package org.prosect.core.method;

import org.prosect.study.model.Prompt;

/**
 * A prompt that a method does not use. It stays in its set.
 *
 * @param prompt the prompt
 * @param reason why, in the words of a sentence
 */
public record PromptRejection(Prompt prompt, String reason) { }
