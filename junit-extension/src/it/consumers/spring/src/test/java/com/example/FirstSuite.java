package com.example;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** Runs a class of tests with an engine of its own, as every suite does. */
@Suite
@SelectClasses(OnboardingTest.class)
class FirstSuite {}
