#version 330 core
in vec3 across;
out vec4 light;
uniform vec3 toViewer;
uniform vec4 colour;
uniform bool behind;
uniform sampler2D before;

void main() {
    // the next layer is all that lies behind the one before
    if (behind && gl_FragCoord.z <= texelFetch(before, ivec2(gl_FragCoord.xy), 0).r + 1e-6) {
        discard;
    }
    float facing = abs(dot(normalize(across + vec3(1e-9)), toViewer));
    light = vec4(colour.rgb * (0.25 + 0.75 * facing) + 0.22 * pow(facing, 24.0), colour.a);
}
