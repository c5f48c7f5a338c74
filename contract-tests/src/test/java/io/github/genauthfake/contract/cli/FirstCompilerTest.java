package io.github.genauthfake.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("changes the compilers of the process")
class FirstCompilerTest {
    @Test
    void the_second_one_is_told_to_compile_nothing() throws Exception {
        FirstCompiler.excludeTheSecond();
        try {
            assertThat(FirstCompiler.command("compilerDirectivesPrint"))
                    .containsPattern("matching: \\*\\.\\*[^;]*c2 directives:\\s+inline: -\\s+[^;]*Exclude:true");
        } finally {
            FirstCompiler.command("compilerDirectivesRemove");
        }
    }
}
