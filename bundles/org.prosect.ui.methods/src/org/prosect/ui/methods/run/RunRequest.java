package org.prosect.ui.methods.run;

import java.util.Optional;

import org.prosect.core.method.MethodSettings;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.ui.session.OpenStudy;

/**
 * What is to be run, as it was when the user asked for it.
 *
 * @param study where the result goes
 * @param image of the live study
 * @param set of the live study; empty: it is made with the result
 * @param structure name of what is segmented
 * @param copy the prompts as they were
 * @param method what runs
 * @param settings how
 * @param protecting whether the mask leaves voxels alone that belong to other structures
 * @param live whether a change of the prompts asked for it: a proposed result of the same method and prompts is replaced
 * @param begun when it was asked for, System.nanoTime
 */
record RunRequest(OpenStudy study, Image image, Optional<PromptSet> set, String structure, PromptCopy copy, MethodDescriptor method,
        MethodSettings settings, boolean protecting, boolean live, long begun) { }
