package io.github.genauthfake.junit;

import io.github.genauthfake.UserPool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Gives an application the properties that {@link GenAuthSpringTest} names. Spring knows an application in its cache by the
 * equality of this, among others.
 */
record SpringProperties(List<String> baseUrl, List<String> accessKeyId, List<String> accessKeySecret)
        implements ContextCustomizer {
    private static final String NAME = "genauthFakePool";

    /** Found by Spring in {@code META-INF/spring.factories}. */
    static final class Factory implements ContextCustomizerFactory {
        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
            GenAuthSpringTest said =
                    TestContextAnnotationUtils.findMergedAnnotation(testClass, GenAuthSpringTest.class);
            return said == null
                    ? null
                    : new SpringProperties(
                            List.of(said.baseUrlProperties()),
                            List.of(said.accessKeyIdProperties()),
                            List.of(said.accessKeySecretProperties()));
        }
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext application, MergedContextConfiguration configuration) {
        UserPool pool = SpringPool.pool();
        Map<String, Object> values = new LinkedHashMap<>();
        baseUrl.forEach(property -> values.put(property, pool.baseUrl().toString()));
        accessKeyId.forEach(property -> values.put(property, pool.accessKeyId()));
        accessKeySecret.forEach(property -> values.put(property, pool.accessKeySecret()));
        application.getEnvironment().getPropertySources().addFirst(new MapPropertySource(NAME, values));
        application.getBeanFactory().registerSingleton(NAME, pool);
    }
}
