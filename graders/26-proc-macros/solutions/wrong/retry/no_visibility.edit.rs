//@ wrong: makes every function private
//@ caught by: retry::behaviour::a_function_keeps_its_face
//@ instead of
        #vis #sig {
//@ write
        #sig {
